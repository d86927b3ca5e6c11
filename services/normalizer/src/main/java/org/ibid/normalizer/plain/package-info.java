/** Plain text: lines to paragraphs, headings, lists and reference lists. */
package org.ibid.normalizer.plain;
