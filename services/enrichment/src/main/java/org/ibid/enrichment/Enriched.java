package org.ibid.enrichment;

import java.util.List;
import org.ibid.contracts.Enrichment;
import org.ibid.enrichment.source.Source;

/**
 * What enriching found.
 *
 * @param enrichment {@code nearDuplicates} is empty: only who knows other documents can fill it; {@code sources} are the ids
 *     of {@link #sources()}
 * @param sources the works and outlets behind the document, in order of first appearance
 */
public record Enriched(Enrichment enrichment, List<Source> sources) {

    public Enriched {
        sources = List.copyOf(sources);
    }
}
