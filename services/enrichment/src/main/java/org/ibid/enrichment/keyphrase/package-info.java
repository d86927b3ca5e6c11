/** The phrases that a document is about. */
@NullMarked
package org.ibid.enrichment.keyphrase;

import org.jspecify.annotations.NullMarked;
