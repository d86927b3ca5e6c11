/** The one content string, its blocks and inlines, as they are written. */
@NullMarked
package org.ibid.normalizer.writing;

import org.jspecify.annotations.NullMarked;
