/** The search index on an engine that speaks OpenSearch's JSON: what is sent and what comes back, over no wire. */
@NullMarked
package org.ibid.enrichment.search.engine;

import org.jspecify.annotations.NullMarked;
