/** Commands that ask a running system over its HTTP API. */
@NullMarked
package org.ibid.cli.api;

import org.jspecify.annotations.NullMarked;
