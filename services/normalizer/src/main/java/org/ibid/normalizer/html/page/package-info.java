/** A parsed page as one walk sees it: regions (block elements), segments (runs of text in them) and inlines. */
package org.ibid.normalizer.html.page;
