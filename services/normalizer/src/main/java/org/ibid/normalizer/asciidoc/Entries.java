package org.ibid.normalizer.asciidoc;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Lines;
import org.jspecify.annotations.Nullable;

/** Entries of a bibliography: {@code [[[key]]]} or {@code [[[key,label]]]} begins one. */
final class Entries {

    private static final Pattern ENTRY = Pattern.compile("\\[\\[\\[([^\\[\\],]{1,100})(?:, ?([^\\[\\]]{1,100}))?]]] ?");

    private Entries() {}

    /** The labels that are printed, by their keys. */
    static Map<String, String> labels(Lines lines) {
        Map<String, String> labels = new HashMap<>();
        while (lines.hasNext()) {
            Matcher entry = ENTRY.matcher(lines.next());
            while (entry.find()) {
                labels.putIfAbsent(entry.group(1).strip(), label(entry));
            }
        }
        return labels;
    }

    /** The beginning of an item; null of one that is no entry. */
    static @Nullable Matcher at(String item) {
        Matcher entry = ENTRY.matcher(item);
        return entry.lookingAt() ? entry : null;
    }

    static String label(Matcher entry) {
        return (entry.group(2) == null ? entry.group(1) : entry.group(2)).strip();
    }
}
