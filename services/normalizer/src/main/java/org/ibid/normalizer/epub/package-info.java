/** Books (EPUB 3.3 and 2): the chapters in the order of the spine, as one document. */
@NullMarked
package org.ibid.normalizer.epub;

import org.jspecify.annotations.NullMarked;
