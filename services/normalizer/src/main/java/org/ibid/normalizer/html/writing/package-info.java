/** The chosen segments of a page as blocks and inlines of the content. */
@NullMarked
package org.ibid.normalizer.html.writing;

import org.jspecify.annotations.NullMarked;
