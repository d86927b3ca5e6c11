/**
 * Which ids of sources are one source, over all documents. An id is a node; a document that gives two ids for one work joins them, and
 * so do two works whose author, year and title agree. What is joined is the same whatever order the documents come in, since each
 * join follows from the document, or from the two works, alone, and the strongest id of those that are joined stands for all.
 */
@NullMarked
package org.ibid.enrichment.source.canonical;

import org.jspecify.annotations.NullMarked;
