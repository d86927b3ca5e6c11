package org.ibid.citations.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.ibid.contracts.CslItem;

/** How sure the model is of each field of an item: the least probability among the words of the run that the field was read from. */
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
            Map.entry(Field.ORGANIZATION, "organization"),
            Map.entry(Field.ACCESSED, "accessed")));

    private Confidence() {}

    /**
     * @param probabilities of the chosen field of each token
     * @return by CSL-JSON name, for those fields of {@code item} that the model found
     */
    static Map<String, Double> of(Runs runs, float[] probabilities, CslItem item) {
        Map<String, Double> confidence = new HashMap<>();
        for (Runs.Run run : runs.all) {
            String name = NAMES.get(run.field());
            if (name != null && !confidence.containsKey(name)) {
                confidence.put(name, least(run, probabilities));
            }
        }
        follow(confidence, item.title() != null, "title", item.containerTitle() == null ? "container-title" : "title");
        follow(confidence, !item.author().isEmpty(), "author", "organization");
        follow(confidence, item.issue() != null, "issue", "volume");
        follow(confidence, item.page() != null, "page", "volume");
        confidence.remove("organization");
        if (item.containerTitle() == null) {
            confidence.remove("container-title");
        }
        keep(confidence, !item.author().isEmpty(), "author");
        keep(confidence, !item.editor().isEmpty(), "editor");
        keep(confidence, !item.translator().isEmpty(), "translator");
        keep(confidence, item.accessed() != null, "accessed");
        return confidence;
    }

    /** A field that was read from another field's words is as sure as that. */
    private static void follow(Map<String, Double> confidence, boolean present, String name, String from) {
        if (present && !confidence.containsKey(name) && confidence.containsKey(from)) {
            confidence.put(name, confidence.get(from));
        }
    }

    /** Words that turned out to name nobody, or no date, are no field of the item. */
    private static void keep(Map<String, Double> confidence, boolean present, String name) {
        if (!present) {
            confidence.remove(name);
        }
    }

    private static double least(Runs.Run run, float[] probabilities) {
        double least = 1;
        for (int i = run.from(); i < run.to(); i++) {
            least = Math.min(least, probabilities[i]);
        }
        return Math.round(least * 1000) / 1000.0;
    }
}
