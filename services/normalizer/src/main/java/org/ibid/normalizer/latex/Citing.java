package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.normalizer.latex.Bibliography.Item;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Prints the commands of the cite family (LaTeX, natbib, biblatex) as their styles do, each key a link to its entry: {@code [1, p. 3]}, or
 * {@code (Reed, 2017)} where the entries are labelled so. A key that has no entry is printed itself.
 */
final class Citing {

    private static final Pattern PAGES = Pattern.compile("\\d{1,6}(?:\\s?[–-]\\s?\\d{1,6})?");
    private static final int LONGEST_KEYS = 2_000;

    private final Input input;
    private final Bibliography bibliography;
    private final boolean raised;
    private final Set<String> cited = new LinkedHashSet<>();

    /** @param raised numbers stand above the line */
    Citing(Input input, Bibliography bibliography, boolean raised) {
        this.input = input;
        this.bibliography = bibliography;
        this.raised = raised;
    }

    /** Whether the command cites; in any case of its first letter. */
    static boolean isCitation(String command) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "cite",
                    "citep",
                    "citet",
                    "citealp",
                    "citealt",
                    "citeauthor",
                    "citeyear",
                    "citeyearpar",
                    "parencite",
                    "textcite",
                    "autocite",
                    "smartcite",
                    "supercite",
                    "footcite",
                    "footcitetext",
                    "fullcite",
                    "citenum",
                    "onlinecite",
                    "citeonline",
                    "shortcite",
                    "citeasnoun" -> true;
            default -> false;
        };
    }

    /** Keys in the order in which they were cited; {@code *} where all works are. */
    Set<String> cited() {
        return cited;
    }

    /** Behind {@code \nocite}: its keys are cited, and nothing is printed. */
    void silent() {
        keys();
    }

    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String key : input.argument(LONGEST_KEYS).split(",", -1)) {
            if (!key.isBlank()) {
                keys.add(key.strip());
            }
        }
        cited.addAll(keys);
        return keys;
    }

    @Nullable
    Item item(String key) {
        return bibliography.item(key);
    }

    /** Behind the command: its notes and keys, as HTML. */
    String html(String command) {
        input.take("*");
        input.skipSpace();
        String first = input.option();
        String second = first == null ? null : input.option();
        String before = second == null ? null : first;
        String after = second == null ? first : second;
        List<String> keys = keys();
        String lower = command.toLowerCase(Locale.ROOT);
        boolean named = keys.stream().anyMatch(key -> isNamed(bibliography.item(key)));
        String place = paged(note(after));
        return named ? named(lower, keys, note(before), place) : numbered(lower, keys, note(before), place);
    }

    private String named(String command, List<String> keys, String before, String after) {
        boolean textual = command.equals("citet") || command.equals("textcite") || command.equals("citeasnoun");
        boolean bare = command.equals("citealp")
                || command.equals("citealt")
                || command.equals("citeauthor")
                || command.equals("citeyear")
                || command.startsWith("foot");
        List<String> printed = new ArrayList<>();
        for (String key : keys) {
            Item item = bibliography.item(key);
            if (item == null || item.authors() == null || item.year() == null) {
                printed.add(byNumber(key, item));
                continue;
            }
            String tail = keys.size() == 1 && !after.isEmpty() ? ", " + after : "";
            String words = textual
                    ? item.authors() + " (" + (before.isEmpty() ? "" : before + ' ') + item.year() + tail + ')'
                    : switch (command) {
                        case "citeauthor" -> item.authors();
                        case "citeyear", "citeyearpar" -> item.year();
                        default -> item.authors() + ", " + item.year();
                    };
            printed.add(link(item, words));
        }
        if (textual) {
            return String.join(", ", printed);
        }
        String inside = (before.isEmpty() ? "" : Phrase.quoted(before) + ' ')
                + String.join("; ", printed)
                + (after.isEmpty() ? "" : ", " + Phrase.quoted(after));
        return bare ? inside : '(' + inside + ')';
    }

    private String numbered(String command, List<String> keys, String before, String after) {
        List<String> printed = new ArrayList<>();
        for (String key : keys) {
            printed.add(byNumber(key, bibliography.item(key)));
        }
        String inside = (before.isEmpty() ? "" : Phrase.quoted(before) + ' ')
                + String.join(", ", printed)
                + (after.isEmpty() ? "" : ", " + Phrase.quoted(after));
        boolean known = keys.stream().allMatch(key -> bibliography.item(key) != null);
        return (raised || command.equals("supercite")) && known ? "<sup>" + inside + "</sup>" : '[' + inside + ']';
    }

    /** A key that has no entry is printed itself. */
    private static String byNumber(String key, @Nullable Item item) {
        return item == null
                ? Phrase.quoted(key)
                : link(item, item.label() == null ? String.valueOf(item.number()) : item.label());
    }

    /** Pages say that they are, as biblatex has it: a bare number would be read as one more entry's. */
    private static String paged(String place) {
        return PAGES.matcher(place).matches() ? (place.matches("\\d+") ? "p. " : "pp. ") + place : place;
    }

    private static String link(Item item, String words) {
        return "<a href=\"#" + item.id() + "\">" + Phrase.quoted(words) + "</a>";
    }

    private static boolean isNamed(@Nullable Item item) {
        return item != null && item.year() != null;
    }

    private static String note(@Nullable String option) {
        return option == null ? "" : Words.of(option);
    }
}
