/** Markdown to text, by way of the HTML that it stands for. */
@NullMarked
package org.ibid.normalizer.markdown;

import org.jspecify.annotations.NullMarked;
