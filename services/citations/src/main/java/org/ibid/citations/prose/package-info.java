/** What of a text is running prose. */
@NullMarked
package org.ibid.citations.prose;

import org.jspecify.annotations.NullMarked;
