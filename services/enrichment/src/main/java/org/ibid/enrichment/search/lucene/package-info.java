/** The search index on Lucene, in a folder. */
@NullMarked
package org.ibid.enrichment.search.lucene;

import org.jspecify.annotations.NullMarked;
