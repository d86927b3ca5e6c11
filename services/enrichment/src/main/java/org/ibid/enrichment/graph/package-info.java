/** Documents and sources as nodes, who cites what as edges, and the formats that others draw them from. */
@NullMarked
package org.ibid.enrichment.graph;

import org.jspecify.annotations.NullMarked;
