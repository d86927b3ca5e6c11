/** The edge of what ties documents together: sources and lists of who has what in common, in the store, by ids alone. */
@NullMarked
package org.ibid.enrichment.adapter.across;

import org.jspecify.annotations.NullMarked;
