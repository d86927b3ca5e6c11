/** Commands that read files here and now, with nothing running. */
@NullMarked
package org.ibid.cli.extract;

import org.jspecify.annotations.NullMarked;
