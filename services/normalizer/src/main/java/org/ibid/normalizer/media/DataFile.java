package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Data and not a document: tables of values, objects, logs. Told by the declared type or the name, and by the look of the start. */
final class DataFile {

    private static final int LOOK = 4096;
    private static final List<String> TYPES = List.of(
            "text/csv",
            "text/tab-separated-values",
            "application/json",
            "application/ld+json",
            "application/x-ndjson",
            "application/geo+json",
            "application/yaml",
            "application/sql");
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".geojson", ".log", ".sql", ".parquet", ".sqlite");

    private DataFile() {}

    /** @param path lower case, without a query */
    static boolean is(String type, String path, byte[] bytes) {
        boolean page = type.startsWith("text/html") || type.startsWith("application/xhtml");
        boolean named = !page && ENDINGS.stream().anyMatch(path::endsWith) && !Looks.likeHtml(bytes);
        return TYPES.contains(type) || named || isJson(bytes);
    }

    /** An object or an array of objects, whatever it was declared. */
    private static boolean isJson(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.UTF_8).strip();
        return start.matches("(?s)(?:\\[\\s*)?\\{\\s*\"[^\"]{1,80}\"\\s*:.*");
    }
}
