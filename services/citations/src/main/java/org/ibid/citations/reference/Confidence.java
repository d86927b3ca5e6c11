package org.ibid.citations.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How sure the model is of each field: the least probability among the words of the field's first run. */
final class Confidence {
    private static final Map<Field, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.AUTHOR, "author"),
            Map.entry(Field.EDITOR, "editor"),
            Map.entry(Field.TRANSLATOR, "translator"),
            Map.entry(Field.TITLE, "title"),
            Map.entry(Field.JOURNAL, "container-title"),
            Map.entry(Field.BOOK, "container-title"),
            Map.entry(Field.SERIES, "collection-title"),
            Map.entry(Field.VOLUME, "volume"),
            Map.entry(Field.ISSUE, "issue"),
            Map.entry(Field.PAGES, "page"),
            Map.entry(Field.DATE, "issued"),
            Map.entry(Field.PUBLISHER, "publisher"),
            Map.entry(Field.PLACE, "publisher-place"),
            Map.entry(Field.EDITION, "edition"),
            Map.entry(Field.GENRE, "genre"),
            Map.entry(Field.NUMBER, "number"),
            Map.entry(Field.NOTE, "note"),
            Map.entry(Field.ACCESSED, "accessed")));

    private Confidence() {}

    /** @param probabilities of the chosen field of each token */
    static Map<String, Double> of(Runs runs, float[] probabilities) {
        Map<String, Double> confidence = new HashMap<>();
        for (Runs.Run run : runs.all) {
            String name = NAMES.get(run.field());
            if (name != null && !confidence.containsKey(name)) {
                confidence.put(name, least(run, probabilities));
            }
        }
        return confidence;
    }

    private static double least(Runs.Run run, float[] probabilities) {
        double least = 1;
        for (int i = run.from(); i < run.to(); i++) {
            least = Math.min(least, probabilities[i]);
        }
        return Math.round(least * 1000) / 1000.0;
    }
}
