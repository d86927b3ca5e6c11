package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.EntryLabel.Form;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Parts entries that were run together on one line: {@code [1] Smith ... 2004. [2] Lee ...}. */
final class RunTogether {

    private static final int SHORTEST = 12;
    private static final int LARGEST_GAP = 20;

    /** A number after one of these is a volume, a page, an edition. */
    private static final Set<String> COUNTED = WordFile.words(RunTogether.class, "list-words.txt", "counted");

    /** Where the next entry begins, and its label. */
    private record Next(int at, EntryLabel label) {}

    private RunTogether() {}

    /**
     * The entries of one labelled stretch, at least one.
     *
     * @param next the number that the next line bears, where the search ends; -1 when there is none
     */
    static List<Entry> split(String content, int start, int end, EntryLabel first, Form form, int next) {
        List<Entry> entries = new ArrayList<>();
        int from = start;
        EntryLabel label = first;
        while (form == Form.BRACKETED || form == Form.POINTED) {
            Next found = nextLabel(content, label, end, next);
            if (found == null) {
                break;
            }
            int to = trimmed(content, from, found.at());
            entries.add(new Entry(label.value(), label.number(), from, label.bodyStart(), to));
            label = found.label();
            from = found.at();
        }
        entries.add(new Entry(label.value(), label.number(), from, label.bodyStart(), end));
        return entries;
    }

    private static @Nullable Next nextLabel(String content, EntryLabel label, int end, int next) {
        int bound = next > label.number() ? next : Integer.MAX_VALUE;
        for (int i = label.bodyStart() + SHORTEST; i < end - SHORTEST; i++) {
            char c = content.charAt(i);
            boolean candidate = label.form() == Form.BRACKETED ? c == '[' : c >= '1' && c <= '9' && isSpace(content, i);
            if (!candidate || !isAfterEntry(content, i, label.form())) {
                continue;
            }
            EntryLabel found = EntryLabel.inList(content, i, end);
            if (found != null && found.form() == label.form() && continues(content, label, found, bound, end)) {
                return new Next(i, found);
            }
        }
        return null;
    }

    private static boolean continues(String content, EntryLabel label, EntryLabel found, int bound, int end) {
        int number = found.number();
        if (label.form() == Form.BRACKETED) {
            return number > label.number() && number <= label.number() + LARGEST_GAP && number < bound;
        }
        return number == label.number() + 1
                && number < bound
                && found.bodyStart() < end
                && Character.isUpperCase(content.charAt(found.bodyStart()))
                && Likeness.of(content, label.bodyStart(), found.bodyStart()) >= 2
                && Likeness.of(content, found.bodyStart(), end) >= 2;
    }

    private static boolean isSpace(String content, int i) {
        return Letters.isSpace(content.charAt(i - 1));
    }

    /** Whether what stands before can be the end of an entry. */
    private static boolean isAfterEntry(String content, int i, Form form) {
        int at = i - 1;
        while (at > 0 && Letters.isSpace(content.charAt(at))) {
            at--;
        }
        char c = content.charAt(at);
        if (".;)]\"”’>/,".indexOf(c) < 0 && !Character.isDigit(c) && form == Form.POINTED) {
            return false;
        }
        int to = c == '.' ? at : at + 1;
        int from = to;
        while (from > 0 && to - from < 10 && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        return from == to || !COUNTED.contains(content.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static int trimmed(String content, int from, int to) {
        int end = to;
        while (end > from && Letters.isSpace(content.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
