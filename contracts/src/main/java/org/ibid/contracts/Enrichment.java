package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a document is about and what it shares with others.
 *
 * @param summary the sentences that carry most of the text, as spans in order
 * @param nearDuplicates ids of documents with nearly the same text, of those that were there when it was enriched; the API answers
 *     with those that are there when it is asked
 * @param sources ids of the sources that its references, citing links, mentions and attributions resolve to, each once
 * @param resolutions which of these resolves to which source, and what says so
 */
public record Enrichment(
        List<Entity> entities,
        List<String> keyphrases,
        List<Place> summary,
        List<String> nearDuplicates,
        List<String> sources,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Resolution> resolutions) {

    public Enrichment {
        entities = List.copyOf(entities);
        keyphrases = List.copyOf(keyphrases);
        summary = List.copyOf(summary);
        nearDuplicates = List.copyOf(nearDuplicates);
        sources = List.copyOf(sources);
        resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    }

    /** Where nothing says why. */
    public Enrichment(
            List<Entity> entities,
            List<String> keyphrases,
            List<Place> summary,
            List<String> nearDuplicates,
            List<String> sources) {
        this(entities, keyphrases, summary, nearDuplicates, sources, List.of());
    }

    /** The same with documents of nearly the same text. */
    public Enrichment near(List<String> documents) {
        return new Enrichment(entities, keyphrases, summary, documents, sources, resolutions);
    }

    /** The same with the ids that its sources have by now. */
    public Enrichment from(List<String> canonical) {
        return new Enrichment(entities, keyphrases, summary, nearDuplicates, canonical, resolutions);
    }
}
