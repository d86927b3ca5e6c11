/** Plain text: lines to paragraphs, headings, lists and reference lists. */
@NullMarked
package org.ibid.normalizer.plain;

import org.jspecify.annotations.NullMarked;
