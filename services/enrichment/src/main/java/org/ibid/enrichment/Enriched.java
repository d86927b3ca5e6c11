package org.ibid.enrichment;

import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Enrichment;
import org.ibid.enrichment.near.Signature;
import org.ibid.enrichment.source.Cited;

/**
 * What enriching found.
 *
 * @param enrichment {@code nearDuplicates} is empty: only who knows other documents can fill it; {@code sources} are the ids
 *     of {@link #sources()}
 * @param sources what the document rests on, as it says itself, in order of first appearance
 * @param signature by which nearly the same texts are found; empty for a few words
 */
public record Enriched(Enrichment enrichment, List<Cited> sources, Optional<Signature> signature) {

    public Enriched {
        sources = List.copyOf(sources);
    }
}
