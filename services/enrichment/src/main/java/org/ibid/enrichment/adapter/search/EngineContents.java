package org.ibid.enrichment.adapter.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.engine.EngineLayout;
import org.ibid.enrichment.search.engine.EngineSearch;
import org.ibid.enrichment.search.lucene.Fields;
import org.jspecify.annotations.Nullable;

/** What an engine holds in all, asked for as often as there may be others. While one asks, the rest go by what was known before. Thread-safe. */
final class EngineContents {

    private static final int MOST_LANGUAGES = 200;

    private static final Map<String, Object> REQUEST = Map.of(
            "size",
            0,
            "track_total_hits",
            true,
            "query",
            EngineLayout.IS_THERE,
            "aggs",
            Map.of("languages", Map.of("terms", Map.of("field", Fields.of(Facet.LANGUAGE), "size", MOST_LANGUAGES))));

    private final Engine engine;
    private final String path;
    private final Rhythm look;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Contents known;

    EngineContents(Engine engine, String path, Duration every) {
        this.engine = engine;
        this.path = path;
        this.look = new Rhythm(every);
    }

    /** @param languages of the documents, folded */
    record Contents(int documents, Set<String> languages) {}

    Contents get() {
        Contents before = known;
        if (before == null) {
            return ask();
        }
        if (looking.tryLock()) {
            try {
                return look.isDue() ? ask() : before;
            } finally {
                looking.unlock();
            }
        }
        return before;
    }

    private Contents ask() {
        JsonNode answer = engine.ask("POST", path + "/_search", EngineIndex.WHOLE, REQUEST)
                .orUnavailable()
                .body();
        Set<String> languages = new LinkedHashSet<>();
        answer.at("/aggregations/languages/buckets")
                .forEach(bucket -> languages.add(bucket.path("key").asText()));
        Contents now = new Contents((int) EngineSearch.total(answer), languages);
        known = now;
        return now;
    }
}
