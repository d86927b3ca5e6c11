package org.ibid.enrichment;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Prose;
import org.ibid.contracts.Text;
import org.ibid.enrichment.entity.EntityFinder;
import org.ibid.enrichment.keyphrase.Keyphrases;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.SourceResolver;
import org.ibid.enrichment.summary.Summary;

/**
 * Says what a document is about, whom it names and which works and outlets it rests on. Same input, same result; time and
 * memory are linear in the content. Thread-safe; never throws.
 */
public final class Enricher {

    public Enricher() {}

    public Enriched enrich(Text text, Citations citations) {
        List<Source> sources = SourceResolver.resolve(text, citations);
        List<String> ids = sources.stream().map(Source::id).toList();
        if (text.content() == null || text.content().isBlank()) {
            return new Enriched(new Enrichment(List.of(), List.of(), List.of(), List.of(), ids), sources);
        }
        List<Block> prose = Prose.of(text, citations.references());
        Enrichment enrichment = new Enrichment(
                EntityFinder.find(text, prose), Keyphrases.of(text, prose), Summary.of(text, prose), List.of(), ids);
        return new Enriched(enrichment, sources);
    }
}
