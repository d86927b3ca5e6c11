/** Zip archives that documents are packed in, read from memory within bounds. */
@NullMarked
package org.ibid.normalizer.archive;

import org.jspecify.annotations.NullMarked;
