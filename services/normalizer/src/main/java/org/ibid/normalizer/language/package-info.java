/** The language that a text is written in, where the document does not say. */
@NullMarked
package org.ibid.normalizer.language;

import org.jspecify.annotations.NullMarked;
