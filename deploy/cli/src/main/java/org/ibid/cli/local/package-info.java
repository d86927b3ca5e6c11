/** The whole system on one machine, each service in its own process. */
@NullMarked
package org.ibid.cli.local;

import org.jspecify.annotations.NullMarked;
