/** reStructuredText to text, as docutils reads it: by lines and their indentation. */
@NullMarked
package org.ibid.normalizer.rst;

import org.jspecify.annotations.NullMarked;
