package org.ibid.enrichment.search.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.Excerpts;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Found.Count;
import org.ibid.enrichment.search.Found.Hit;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.ibid.enrichment.search.lucene.ContentsOfAPage;
import org.ibid.enrichment.search.lucene.ContentsOfAPage.Content;
import org.ibid.enrichment.search.lucene.Fields;
import org.ibid.enrichment.search.lucene.LuceneQuery;
import org.ibid.enrichment.search.lucene.Words;
import org.jspecify.annotations.Nullable;

/** A search as the engine is asked, and what its answer says. */
public final class EngineSearch {

    /** How long the engine keeps what the pages of an answer are cut from. */
    public static final String SNAPSHOT = "2m";

    private static final int COUNTED = 10_000;
    private static final int MOST_VALUES = 20;

    private final Search search;
    private final LuceneQuery queries;

    /** @param languages in which the documents may be */
    public EngineSearch(Search search, Collection<Words> languages) {
        this.search = search;
        this.queries = new LuceneQuery(languages);
    }

    /**
     * @param all whether all words are needed
     * @param snapshot the engine's point in time; null for the newest there is
     * @param after the values behind which the page begins; null for the first
     */
    public Map<String, Object> request(
            boolean all, @Nullable String snapshot, @Nullable JsonNode after, Duration patience) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put(
                "query",
                Map.of(
                        "bool",
                        Map.of("must", EngineQuery.of(queries.of(search, all)), "filter", EngineLayout.IS_THERE)));
        request.put("size", search.limit() + 1);
        request.put("sort", List.of(sort(search.order()), Map.of(Fields.ID, "asc")));
        request.put("timeout", Math.max(1, patience.toMillis()) + "ms");
        request.put("track_total_hits", search.facets().isEmpty() ? COUNTED : (Object) true);
        Map<String, Object> counts = new LinkedHashMap<>();
        search.facets()
                .forEach(facet -> counts.put(
                        facet.word(), Map.of("terms", Map.of("field", Fields.counts(facet), "size", MOST_VALUES))));
        if (!counts.isEmpty()) {
            request.put("aggs", counts);
        }
        if (after != null) {
            request.put("search_after", after);
        }
        if (snapshot != null) {
            request.put("pit", Map.of("id", snapshot, "keep_alive", SNAPSHOT));
        }
        return request;
    }

    private static Map<String, Object> sort(Order order) {
        return switch (order) {
            case RELEVANCE -> Map.of("_score", "desc");
            case NEWEST -> by(Fields.PUBLISHED, "desc");
            case OLDEST -> by(Fields.PUBLISHED, "asc");
            case ADDED -> by(Fields.ADDED, "desc");
            case TITLE -> by(Fields.TITLE_ORDER, "asc");
        };
    }

    /** What has none comes last. */
    private static Map<String, Object> by(String field, String direction) {
        return Map.of(field, Map.of("order", direction, "missing", "_last"));
    }

    public static long total(JsonNode answer) {
        return answer.at("/hits/total/value").asLong();
    }

    /** The cursor of the page after; null on the last. */
    public @Nullable EngineCursor next(JsonNode answer, boolean all) {
        JsonNode hits = answer.at("/hits/hits");
        if (hits.size() <= search.limit()) {
            return null;
        }
        JsonNode last = hits.get(search.limit() - 1).get("sort");
        return new EngineCursor(search.order(), all, answer.path("pit_id").textValue(), last);
    }

    public Found found(JsonNode answer, boolean all, @Nullable String next) {
        return new Found(
                hits(answer.at("/hits/hits")),
                next,
                total(answer),
                answer.at("/hits/total/relation").asText().equals("eq"),
                facets(answer.path("aggregations")),
                !all);
    }

    private List<Hit> hits(JsonNode found) {
        List<JsonNode> page = new ArrayList<>();
        found.forEach(hit -> {
            if (page.size() < search.limit()) {
                page.add(hit);
            }
        });
        List<List<Place>> highlights = ContentsOfAPage.highlights(
                page.stream().map(EngineSearch::content).toList(), queries.highlights(search));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            JsonNode source = page.get(i).path("_source");
            String content = source.path(Fields.CONTENT).asText();
            hits.add(new Hit(
                    source.path(Fields.ID).asText(),
                    source.path(Fields.ITEM).asText().getBytes(UTF_8),
                    search.order() == Order.RELEVANCE
                            ? page.get(i).path("sort").path(0).floatValue()
                            : 0,
                    highlights.get(i),
                    Excerpts.of(content, highlights.get(i))));
        }
        return hits;
    }

    private static Content content(JsonNode hit) {
        JsonNode source = hit.path("_source");
        return new Content(
                source.path(Fields.CONTENT).asText(),
                source.path(Fields.of(Facet.LANGUAGE)).path(0).asText(""));
    }

    private Map<Facet, List<Count>> facets(JsonNode counted) {
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : search.facets()) {
            List<Count> counts = new ArrayList<>();
            counted.path(facet.word())
                    .path("buckets")
                    .forEach(bucket -> counts.add(new Count(
                            bucket.path("key").asText(),
                            bucket.path("doc_count").asInt())));
            facets.put(facet, counts);
        }
        return facets;
    }
}
