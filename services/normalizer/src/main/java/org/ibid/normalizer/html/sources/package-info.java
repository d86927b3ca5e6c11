/** Reference lists and notes of a page, by markup, by heading and by their labels. */
@NullMarked
package org.ibid.normalizer.html.sources;

import org.jspecify.annotations.NullMarked;
