package org.ibid.enrichment;

import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Prose;
import org.ibid.contracts.Text;
import org.ibid.enrichment.entity.EntityFinder;
import org.ibid.enrichment.entity.NameTagger;
import org.ibid.enrichment.keyphrase.Keyphrases;
import org.ibid.enrichment.near.Signature;
import org.ibid.enrichment.prose.ProseWords;
import org.ibid.enrichment.source.SourceResolver;
import org.ibid.enrichment.source.Sourced;
import org.ibid.enrichment.summary.Summary;

/**
 * Says what a document is about, whom it names and which works and outlets it rests on. Same input, same result; time and
 * memory are linear in the content. Thread-safe; never throws. All this as far as the tagger of names keeps to it: the one that ships does.
 */
public final class Enricher {

    private final EntityFinder entityFinder;

    /** With the tagger of names that ships. */
    public Enricher() {
        this(new EntityFinder());
    }

    /** @param tagger of names, for the languages that it reads */
    public Enricher(NameTagger tagger) {
        this(new EntityFinder(tagger));
    }

    private Enricher(EntityFinder entityFinder) {
        this.entityFinder = entityFinder;
    }

    public Enriched enrich(Text text, Citations citations) {
        if (text.content() == null || text.content().isBlank()) {
            Sourced sourced = SourceResolver.resolve(citations, List.of());
            return new Enriched(
                    new Enrichment(List.of(), List.of(), List.of(), List.of(), sourced.ids(), sourced.resolutions()),
                    sourced.cited(),
                    Optional.empty());
        }
        List<Block> prose = Prose.of(text, citations.references());
        List<Entity> entities = entityFinder.find(text, prose);
        Sourced sourced = SourceResolver.resolve(citations, entities);
        ProseWords words = ProseWords.of(text, prose);
        Enrichment enrichment = new Enrichment(
                entities,
                Keyphrases.of(text, words),
                Summary.of(text, words),
                List.of(),
                sourced.ids(),
                sourced.resolutions());
        return new Enriched(enrichment, sourced.cited(), Signature.of(text.content(), prose));
    }
}
