/** Runs many documents again without holding up new ones. */
@NullMarked
package org.ibid.cli.replay;

import org.jspecify.annotations.NullMarked;
