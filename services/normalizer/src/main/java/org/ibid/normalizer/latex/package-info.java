/** LaTeX to text, by its commands. */
@NullMarked
package org.ibid.normalizer.latex;

import org.jspecify.annotations.NullMarked;
