package org.ibid.enrichment.adapter.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.ibid.contracts.DocumentEvent;
import org.ibid.enrichment.adapter.EnrichmentConfig.EngineConfig;
import org.ibid.enrichment.adapter.search.Engine.Answer;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.ibid.enrichment.search.engine.EngineCursor;
import org.ibid.enrichment.search.engine.EngineDocument;
import org.ibid.enrichment.search.engine.EngineLayout;
import org.ibid.enrichment.search.engine.EngineSearch;
import org.ibid.enrichment.search.lucene.Fields;
import org.ibid.enrichment.search.lucene.LuceneQuery;
import org.ibid.enrichment.search.lucene.Words;
import org.jspecify.annotations.Nullable;

/**
 * An index that an engine keeps and all instances share. What is written lies in the engine's log before it counts; an older version of a document is never put
 * in the place of a newer one. Of another layout or origin it is another index. {@link #search} and all that writes throw {@code
 * ViewUnavailable} while the engine is away.
 */
final class EngineIndex implements FilledIndex {

    /** Before the index's own id, what those are called who fill it. */
    static final String GROUP = "enrichment-search-";

    private static final int FEW = 10;
    private static final int MOST_LANGUAGES = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LATE = 504;
    private static final Duration TO_ANSWER_BEYOND_PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> WHOLE = Map.of("allow_partial_search_results", "false");

    private final Engine engine;
    private final String path;
    private final Duration patience;
    private final Rhythm look;
    private final String uuid;
    private final EngineWrites writes;
    private volatile @Nullable Contents contents;

    private EngineIndex(Engine engine, String name, Duration patience, Duration refresh, EngineConfig config) {
        this.engine = engine;
        this.path = "/" + name;
        this.patience = patience;
        this.look = new Rhythm(refresh);
        make(config);
        this.uuid = engine.ask("GET", path + "/_settings", Map.of())
                .orUnavailable()
                .body()
                .path(name)
                .at("/settings/index/uuid")
                .asText();
        this.writes = new EngineWrites(engine, path);
    }

    /** Makes the index where it is not there. */
    static EngineIndex open(EngineConfig config, String origin, Duration patience, Duration refresh)
            throws IOException {
        Uuid topic = Uuid.fromString(origin);
        String name = config.index() + "-" + Fields.LAYOUT + "-"
                + new UUID(topic.getMostSignificantBits(), topic.getLeastSignificantBits());
        Engine engine = new Engine(config, patience.plus(TO_ANSWER_BEYOND_PATIENCE));
        try {
            return new EngineIndex(engine, name, patience, refresh, config);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void make(EngineConfig config) {
        Answer made = engine.ask("PUT", path, Map.of(), EngineLayout.of(config.shards(), config.replicas()));
        if (!made.error().equals("resource_already_exists_exception")) {
            made.orUnavailable();
        }
    }

    /** Of the index as it was made this once. */
    String uuid() {
        return uuid;
    }

    @Override
    public void put(DocumentEvent event, Instant sent, long version) {
        writes.put(event.id(), version, EngineDocument.of(event, sent));
    }

    @Override
    public void remove(String id, long version) {
        writes.remove(id, version);
    }

    /** How far it goes is for the group to keep. */
    @Override
    public void commit(Map<Integer, Long> positions) {
        writes.send();
    }

    @Override
    public void refresh() {
        writes.send();
        engine.ask("POST", path + "/_refresh", Map.of()).orUnavailable();
    }

    @Override
    public Found search(Search search) {
        EngineCursor cursor = search.cursor() == null ? null : EngineCursor.read(search.cursor(), search.order());
        EngineSearch asked = new EngineSearch(search, languages(search));
        boolean all = cursor == null || cursor.all();
        JsonNode answer = ask(asked, all, cursor);
        if (cursor == null && LuceneQuery.isOfManyWords(search) && EngineSearch.total(answer) < FEW) {
            all = false;
            answer = ask(asked, all, null);
        }
        EngineCursor next = asked.next(answer, all);
        return asked.found(
                answer, all, next == null ? null : snapshot(next, answer).write());
    }

    private JsonNode ask(EngineSearch asked, boolean all, @Nullable EngineCursor cursor) {
        boolean snapshot = cursor != null && cursor.snapshot() != null;
        Answer answer = engine.ask(
                "POST", snapshot ? "/_search" : path + "/_search", WHOLE, asked.request(all, cursor, patience));
        if (cursor != null && snapshot && answer.status() == NOT_FOUND) {
            return ask(asked, all, cursor.withSnapshot(null));
        }
        if (answer.status() == TOO_LATE || answer.body().path("timed_out").asBoolean()) {
            throw new BadQuery("the search took longer than " + patience + ": ask for less");
        }
        if (answer.status() == BAD_REQUEST) {
            throw new BadQuery("the search engine refuses it: " + answer.reason());
        }
        return answer.orUnavailable().body();
    }

    /** Only scores move; where the engine gives no more snapshots, the next page goes by them all the same. */
    private EngineCursor snapshot(EngineCursor next, JsonNode answer) {
        if (next.order() != Order.RELEVANCE) {
            return next;
        }
        String kept = answer.path("pit_id").asText("");
        if (!kept.isEmpty()) {
            return next.withSnapshot(kept);
        }
        Answer taken = engine.ask("POST", path + "/_search/point_in_time", Map.of("keep_alive", EngineSearch.SNAPSHOT));
        return taken.isError()
                ? next
                : next.withSnapshot(taken.body().path("pit_id").asText());
    }

    /** Those asked for, else those of the documents there are. */
    private Set<Words> languages(Search search) {
        Set<Words> languages = new LinkedHashSet<>();
        languages.add(Words.UNKNOWN);
        search.filters()
                .getOrDefault(Facet.LANGUAGE, contents().languages())
                .forEach(language -> languages.add(Words.of(language)));
        return languages;
    }

    @Override
    public int documents() {
        return contents().documents();
    }

    private record Contents(int documents, Set<String> languages) {}

    /** Asked for as often as there may be others. */
    private synchronized Contents contents() {
        Contents known = contents;
        if (known != null && !look.isDue()) {
            return known;
        }
        JsonNode answer = engine.ask(
                        "POST",
                        path + "/_search",
                        WHOLE,
                        Map.of(
                                "size",
                                0,
                                "track_total_hits",
                                true,
                                "aggs",
                                Map.of(
                                        "languages",
                                        Map.of(
                                                "terms",
                                                Map.of("field", Fields.of(Facet.LANGUAGE), "size", MOST_LANGUAGES)))))
                .orUnavailable()
                .body();
        Set<String> languages = new LinkedHashSet<>();
        answer.at("/aggregations/languages/buckets")
                .forEach(bucket -> languages.add(bucket.path("key").asText()));
        Contents now = new Contents((int) EngineSearch.total(answer), languages);
        contents = now;
        return now;
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
