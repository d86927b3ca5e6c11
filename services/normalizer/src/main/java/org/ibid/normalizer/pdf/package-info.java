/** PDF to text by the places of its glyphs: lines, columns, running heads, footnotes, paragraphs. */
package org.ibid.normalizer.pdf;
