/** What is asked of the documents and what is answered: the query language, filters, facets, highlights; no engine. */
@NullMarked
package org.ibid.enrichment.search;

import org.jspecify.annotations.NullMarked;
