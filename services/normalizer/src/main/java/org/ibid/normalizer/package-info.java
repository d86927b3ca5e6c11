/** Original to text: one content string, its blocks and inlines, title, byline, dates and language. */
@NullMarked
package org.ibid.normalizer;

import org.jspecify.annotations.NullMarked;
