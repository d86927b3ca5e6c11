/** The {@code ibid} command. */
@NullMarked
package org.ibid.cli;

import org.jspecify.annotations.NullMarked;
