package org.ibid.normalizer.bibtex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a database ({@code .bib}), as BibTeX 0.99 reads them. One that is not well-formed is read as far as it goes and ends
 * where a line begins the next; time and memory are in proportion to the file.
 */
public final class BibFile {

    /** What concatenations may come to, so that strings that double each other end. */
    private static final int MOST_JOINED = 4 << 20;

    private static final Pattern HEAD = Pattern.compile("@\\s{0,20}([A-Za-z]{1,40})\\s{0,20}([({])");
    private static final Pattern NEXT = Pattern.compile("(?m)^[ \\t]{0,40}@\\s{0,20}[A-Za-z]{1,40}\\s{0,20}[({]");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Map<String, BibEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> strings = new LinkedHashMap<>();
    private final Set<String> faulty = new LinkedHashSet<>();
    private final String text;
    private long joined;

    private BibFile(String text) {
        this.text = text;
        for (String month : MONTHS) {
            strings.put(month.substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
    }

    public static BibFile read(String text) {
        BibFile file = new BibFile(text);
        file.read();
        return file;
    }

    /** By key, in the order of the file; those that refer to another have what they take from it. */
    public Map<String, BibEntry> entries() {
        Map<String, BibEntry> whole = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            String parent = entry.field("crossref");
            BibEntry of = parent == null ? null : entries.get(parent.strip());
            whole.put(key, of == null ? entry : entry.within(of));
        });
        return whole;
    }

    /** Keys of entries that were read in part, or stand twice; the type where there is no key. */
    public Set<String> faulty() {
        return faulty;
    }

    private void read() {
        Matcher head = HEAD.matcher(text);
        Matcher next = NEXT.matcher(text);
        int at = 0;
        int end = 0;
        while (head.find(at)) {
            if (end < head.end() && end < text.length()) {
                end = next.find(head.end()) ? next.start() : text.length();
            }
            String type = head.group(1).toLowerCase(Locale.ROOT);
            BibCursor cursor =
                    new BibCursor(text, head.end(), end, head.group(2).equals("(") ? ')' : '}');
            switch (type) {
                case "comment" -> cursor.skipGroup();
                case "preamble" -> value(cursor);
                case "string" -> string(cursor);
                default -> entry(type, cursor);
            }
            at = cursor.at();
        }
    }

    private void string(BibCursor cursor) {
        String name = cursor.name();
        String value = cursor.take('=') ? value(cursor) : null;
        if (value != null && cursor.take(cursor.closing())) {
            strings.put(name.toLowerCase(Locale.ROOT), value);
        } else {
            faulty.add("@string " + name);
        }
    }

    private void entry(String type, BibCursor cursor) {
        String key = cursor.name();
        Map<String, String> fields = new LinkedHashMap<>();
        boolean whole = !key.isEmpty();
        while (!cursor.take(cursor.closing())) {
            boolean parted = cursor.take(',');
            if (cursor.take(cursor.closing())) {
                break;
            }
            String name = cursor.name().toLowerCase(Locale.ROOT);
            String value = name.isEmpty() || !cursor.take('=') ? null : value(cursor);
            if (value != null && !value.isBlank()) {
                fields.putIfAbsent(name, value.strip());
            }
            whole &= parted && value != null;
            if (cursor.isAtEnd() || value == null && !cursor.skipToComma()) {
                whole = false;
                break;
            }
        }
        boolean first = key.isEmpty() || entries.putIfAbsent(key, new BibEntry(type, key, fields)) == null;
        if (!whole || !first || !cursor.isWhole()) {
            faulty.add(key.isEmpty() ? '@' + type : key);
        }
    }

    /** Pieces joined by {@code #}; null where none comes. */
    private @Nullable String value(BibCursor cursor) {
        List<String> pieces = new ArrayList<>(1);
        do {
            String piece = cursor.literal();
            if (piece == null) {
                String macro = cursor.name();
                if (macro.isEmpty()) {
                    return null;
                }
                piece = strings.getOrDefault(macro.toLowerCase(Locale.ROOT), macro);
            }
            pieces.add(piece);
        } while (cursor.take('#'));
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        joined += pieces.stream().mapToLong(String::length).sum();
        return joined > MOST_JOINED ? null : String.join("", pieces);
    }
}
