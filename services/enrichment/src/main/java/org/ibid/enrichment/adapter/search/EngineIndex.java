package org.ibid.enrichment.adapter.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.Uuid;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
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
import org.ibid.enrichment.search.engine.EngineVersion;
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

    static final Map<String, String> WHOLE = Map.of("allow_partial_search_results", "false");

    private static final String WRITTEN = "-written";
    private static final int FEW = 10;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LATE = 504;
    private static final Duration TO_ANSWER_BEYOND_PATIENCE = Duration.ofSeconds(10);

    /** What an engine can't run whoever asks; all other refusals are the engine's state or our fault. */
    private static final Set<String> TOO_MUCH = Set.of("too_many_clauses", "too_many_nested_clauses");

    private final Engine engine;
    private final String path;
    private final Duration patience;
    private final String uuid;
    private final EngineWrites writes;
    private final EngineContents contents;
    private final EngineSnapshots snapshots;

    private EngineIndex(Engine engine, String name, Duration patience, Duration refresh, EngineConfig config) {
        this.engine = engine;
        this.path = "/" + name;
        this.patience = patience;
        make(config, name + WRITTEN);
        this.uuid = engine.ask("GET", path + "/_settings", Map.of())
                .orUnavailable()
                .body()
                .path(name)
                .at("/settings/index/uuid")
                .asText();
        this.writes = new EngineWrites(engine, path + WRITTEN);
        this.contents = new EngineContents(engine, path, refresh);
        this.snapshots = new EngineSnapshots(engine, path, refresh);
    }

    /** Makes the index where it is not there. */
    static EngineIndex open(
            EngineConfig config, @Nullable SSLContext tls, String origin, Duration patience, Duration refresh)
            throws IOException {
        Uuid topic = Uuid.fromString(origin);
        String name = config.index() + "-" + Fields.LAYOUT + "-"
                + new UUID(topic.getMostSignificantBits(), topic.getLeastSignificantBits());
        Engine engine = new Engine(config, tls, patience.plus(TO_ANSWER_BEYOND_PATIENCE));
        try {
            return new EngineIndex(engine, name, patience, refresh, config);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void make(EngineConfig config, String alias) {
        Answer made = engine.ask("PUT", path, Map.of(), EngineLayout.of(config.shards(), config.replicas(), alias));
        if (!made.error().equals("resource_already_exists_exception")) {
            made.orUnavailable();
        }
    }

    /** Of the index as it was made this once. */
    String uuid() {
        return uuid;
    }

    @Override
    public void put(DocumentEvent event, Instant sent) {
        writes.put(event.id(), EngineVersion.of(event), EngineDocument.of(event, sent));
    }

    @Override
    public void remove(String id, Run run) {
        if (run.number() == 0) {
            writes.remove(id);
        } else {
            writes.remove(id, EngineVersion.ofDeletion(run));
        }
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
        snapshots.outdated();
    }

    @Override
    public Found search(Search search) {
        EngineCursor cursor = search.cursor() == null ? null : EngineCursor.read(search.cursor(), search.order());
        EngineSearch asked = new EngineSearch(search, languages(search));
        boolean all = cursor == null || cursor.all();
        String snapshot = cursor != null ? cursor.snapshot() : movesScores(search) ? snapshots.current() : null;
        JsonNode answer = ask(asked, all, snapshot, cursor);
        if (cursor == null && LuceneQuery.isOfManyWords(search) && EngineSearch.total(answer) < FEW) {
            all = false;
            answer = ask(asked, all, snapshot, null);
        }
        EngineCursor next = asked.next(answer, all);
        if (next != null && snapshot != null) {
            snapshots.led(snapshot);
        }
        return asked.found(answer, all, next == null ? null : next.write());
    }

    private static boolean movesScores(Search search) {
        return search.order() == Order.RELEVANCE;
    }

    private JsonNode ask(EngineSearch asked, boolean all, @Nullable String snapshot, @Nullable EngineCursor cursor) {
        Answer answer = engine.ask(
                "POST",
                snapshot == null ? path + "/_search" : "/_search",
                WHOLE,
                asked.request(all, snapshot, cursor == null ? null : cursor.after(), patience));
        if (snapshot != null && answer.status() == NOT_FOUND) {
            // no longer kept
            return ask(asked, all, null, cursor);
        }
        if (answer.status() == TOO_LATE || answer.body().path("timed_out").asBoolean()) {
            throw new BadQuery("the search took longer than " + patience + ": ask for less");
        }
        if (TOO_MUCH.contains(answer.cause())) {
            throw new BadQuery("the search engine refuses it: " + answer.reason());
        }
        return answer.orUnavailable().body();
    }

    /** Those asked for, else those of the documents there are. */
    private Set<Words> languages(Search search) {
        Set<Words> languages = new LinkedHashSet<>();
        languages.add(Words.UNKNOWN);
        search.filters()
                .getOrDefault(Facet.LANGUAGE, contents.get().languages())
                .forEach(language -> languages.add(Words.of(language)));
        return languages;
    }

    @Override
    public int documents() {
        return contents.get().documents();
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
