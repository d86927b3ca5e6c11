/** Fills the view that searches are answered from, each instance for itself. */
@NullMarked
package org.ibid.enrichment.adapter.search;

import org.jspecify.annotations.NullMarked;
