/** Characters made regular: NFC, plain spaces, nothing invisible. */
@NullMarked
package org.ibid.normalizer.unicode;

import org.jspecify.annotations.NullMarked;
