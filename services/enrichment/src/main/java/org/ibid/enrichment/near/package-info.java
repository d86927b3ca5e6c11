/**
 * Which texts are nearly the same, by MinHash (Broder, On the resemblance and containment of documents, 1997): texts that share a band
 * of their signatures are compared, all others never meet.
 */
@NullMarked
package org.ibid.enrichment.near;

import org.jspecify.annotations.NullMarked;
