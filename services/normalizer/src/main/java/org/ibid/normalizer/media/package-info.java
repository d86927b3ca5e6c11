/** What the bytes are: their format and their encoding. */
package org.ibid.normalizer.media;
