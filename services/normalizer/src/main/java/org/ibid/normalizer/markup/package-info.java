/** The HTML that stands for a document of another format, so that all formats share one way to blocks and inlines. */
@NullMarked
package org.ibid.normalizer.markup;

import org.jspecify.annotations.NullMarked;
