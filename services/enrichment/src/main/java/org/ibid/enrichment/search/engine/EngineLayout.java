package org.ibid.enrichment.search.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.TextField;
import org.ibid.enrichment.search.lucene.Fields;

/** The index as the engine is asked to make it. */
public final class EngineLayout {

    private static final Map<String, Object> KEPT = Map.of("type", "text", "index", false, "norms", false);
    private static final Map<String, Object> TERMS = Map.of("type", "text", "analyzer", "whitespace");
    private static final Map<String, Object> FILTERED = Map.of("type", "keyword");
    private static final Map<String, Object> COUNTED = Map.of("type", "keyword", "index", false);
    private static final Map<String, Object> NUMBER = Map.of("type", "long");

    /** Of a document that was removed, an empty one stays under its key, which nothing older replaces. */
    public static final Map<String, Object> IS_THERE = Map.of("exists", Map.of("field", Fields.ID));

    private static final List<String> ANSWERED =
            List.of(Fields.ID, Fields.ITEM, Fields.CONTENT, Fields.of(Facet.LANGUAGE));

    private EngineLayout() {}

    /**
     * Its settings and fields. It is refreshed when whoever fills it asks.
     *
     * @param alias by which it is written: where it is gone, the engine makes none in its place by itself
     */
    public static Map<String, Object> of(int shards, int replicas, String alias) {
        return Map.of(
                "settings",
                Map.of("number_of_shards", shards, "number_of_replicas", replicas, "refresh_interval", "-1"),
                "aliases",
                Map.of(alias, Map.of()),
                "mappings",
                Map.of("dynamic", false, "_source", Map.of("includes", ANSWERED), "properties", fields()));
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.ID, FILTERED);
        fields.put(Fields.ITEM, KEPT);
        fields.put(Fields.CONTENT, KEPT);
        fields.put(Fields.TITLE_ORDER, COUNTED);
        List.of(Fields.ADDED, Fields.PUBLISHED, Fields.PUBLISHED_FIRST, Fields.PUBLISHED_LAST)
                .forEach(number -> fields.put(number, NUMBER));
        for (TextField text : TextField.values()) {
            fields.put(Fields.of(text), TERMS);
            fields.put(EngineTerm.exact(Fields.of(text)), TERMS);
        }
        for (Facet facet : Facet.values()) {
            fields.put(Fields.of(facet), FILTERED);
            fields.put(Fields.counts(facet), COUNTED);
        }
        return fields;
    }

    static boolean isOfManyValues(String field) {
        for (Facet facet : Facet.values()) {
            if (Fields.of(facet).equals(field)) {
                return true;
            }
        }
        return false;
    }
}
