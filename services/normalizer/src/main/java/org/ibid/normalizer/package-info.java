/** Original to text: one content string, its blocks and inlines, title, byline, dates and language. */
package org.ibid.normalizer;
