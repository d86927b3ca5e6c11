/** The chosen segments of a page as blocks and inlines of the content. */
package org.ibid.normalizer.html.writing;
