package org.ibid.contracts;

import java.util.List;

/**
 * What a document is about and what it shares with others.
 *
 * @param summary the sentences that carry most of the text, as spans in order
 * @param nearDuplicates ids of documents with nearly the same text
 * @param sources ids of the canonical sources that its references and attributions resolve to
 */
public record Enrichment(
        List<Entity> entities,
        List<String> keyphrases,
        List<Place> summary,
        List<String> nearDuplicates,
        List<String> sources) {

    public Enrichment {
        entities = List.copyOf(entities);
        keyphrases = List.copyOf(keyphrases);
        summary = List.copyOf(summary);
        nearDuplicates = List.copyOf(nearDuplicates);
        sources = List.copyOf(sources);
    }
}
