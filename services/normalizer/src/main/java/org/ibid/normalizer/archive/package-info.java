/** Zip archives that documents are packed in, read from memory within bounds. */
package org.ibid.normalizer.archive;
