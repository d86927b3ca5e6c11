package org.ibid.normalizer.latex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of a {@code thebibliography} by their keys, known before the text that cites them is read. */
final class Bibliography {

    private static final Pattern ITEM = Pattern.compile(
            "\\\\bibitem\\s{0,9}(?:\\[((?:[^\\[\\]]|\\[[^\\[\\]]{0,200}]){0,600})]%?\\s{0,9})?\\{([^{}]{1,200})}");
    private static final Pattern AUTHORS_YEAR =
            Pattern.compile("(?s)\\s*(.{1,300}?)\\s*\\(\\s*((?:1[0-9]|20)\\d\\d[a-z]?|n\\.\\s?d\\.)\\s*\\).*");

    /**
     * @param number from 1, in the order of the list
     * @param label as the author or a style set it, if so
     * @param authors, year of a label that holds them, as natbib's styles write it
     */
    record Item(
            int number,
            @Nullable String label,
            @Nullable String authors,
            @Nullable String year) {

        String id() {
            return "bib-" + number;
        }

        /** What stands before the entry; nothing where it is cited by name and year. */
        String printed() {
            return year != null ? "" : '[' + (label == null ? String.valueOf(number) : label) + "] ";
        }
    }

    private final Map<String, Item> items = new LinkedHashMap<>();

    static Bibliography of(String source, boolean numbered) {
        Bibliography bibliography = new Bibliography();
        Matcher item = ITEM.matcher(source);
        while (item.find()) {
            if (!isComment(source, item.start())) {
                bibliography.add(item.group(2).strip(), item.group(1), numbered);
            }
        }
        return bibliography;
    }

    @Nullable
    Item item(String key) {
        return items.get(key.strip());
    }

    private void add(String key, @Nullable String option, boolean numbered) {
        int number = items.size() + 1;
        String label = option == null || numbered ? null : Words.of(option);
        Matcher named = AUTHORS_YEAR.matcher(label == null ? "" : label);
        boolean byName = named.matches();
        items.putIfAbsent(key, new Item(number, label, byName ? named.group(1) : null, byName ? named.group(2) : null));
    }

    private static boolean isComment(String source, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 500) && source.charAt(i) != '\n'; i--) {
            if (source.charAt(i) == '%' && (i == 0 || source.charAt(i - 1) != '\\')) {
                return true;
            }
        }
        return false;
    }
}
