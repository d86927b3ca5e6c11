/** Characters made regular: NFC, plain spaces, nothing invisible. */
package org.ibid.normalizer.unicode;
