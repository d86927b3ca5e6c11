/** The sentences that say most of a document. */
@NullMarked
package org.ibid.enrichment.summary;

import org.jspecify.annotations.NullMarked;
