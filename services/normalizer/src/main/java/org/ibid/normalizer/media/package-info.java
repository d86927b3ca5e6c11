/** What the bytes are: their format and their encoding. */
@NullMarked
package org.ibid.normalizer.media;

import org.jspecify.annotations.NullMarked;
