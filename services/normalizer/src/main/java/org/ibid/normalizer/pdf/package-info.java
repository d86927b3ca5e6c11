/** PDF to text by the places of its glyphs: lines, columns, running heads, footnotes, paragraphs. */
@NullMarked
package org.ibid.normalizer.pdf;

import org.jspecify.annotations.NullMarked;
