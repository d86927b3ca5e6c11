package org.ibid.citations.marker;

import java.util.List;
import java.util.Set;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;

/**
 * Finds raised markers: {@code <sup>} in markup and raised Unicode digits. Powers, ordinals, isotopes and units
 * ({@code 10², m³, 1ˢᵗ, ¹⁴C}) are told apart by what they are glued to.
 */
final class RaisedScanner {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String JOINERS = ",;⁻˒–-‐‑−᾽ ";

    private static final Set<String> UNITS = Set.of(
            "m", "km", "cm", "mm", "dm", "nm", "µm", "μm", "ft", "in", "mi", "yd", "s", "kg", "sec", "h", "ha", "feet",
            "meter", "meters", "metres", "inch", "inches", "miles", "R", "r", "x", "y", "z", "n", "t", "p", "χ", "chi",
            "sigma", "σ", "c", "mc", "e", "E", "a", "b", "k", "Å", "L", "ml", "dl", "mol", "d", "yr", "min", "cal");

    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
    private final List<Sighting> found;

    RaisedScanner(String content, EntryIndex index, Resolver resolver, List<Sighting> found) {
        this.content = content;
        this.index = index;
        this.resolver = resolver;
        this.found = found;
    }

    /** A stretch that markup raises. */
    void scan(Inline raised, Passage passage) {
        int start = raised.start();
        int end = raised.end();
        while (start < end && content.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && content.charAt(end - 1) <= ' ') {
            end--;
        }
        int from = start;
        int to = end;
        if (to - from > 2 && "[(".indexOf(content.charAt(from)) >= 0 && "])".indexOf(content.charAt(to - 1)) >= 0) {
            from++;
            to--;
        }
        List<NumberGroup.Item> items = to > from && to - from <= 80 ? NumberGroup.read(content, from, to) : null;
        if (items == null) {
            return;
        }
        if (resolver.anchored(items)) {
            found.add(resolver.resolve(start, end, Style.FOOTNOTE, items));
        } else if (from == start && believable(passage, start, end, items)) {
            found.add(resolver.resolve(start, end, Style.SUPERSCRIPT, items));
        }
    }

    /** Raised digits of Unicode in running text. */
    void scan(Passage passage) {
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            if (c < '²' || DIGITS.indexOf(c) < 0) {
                continue;
            }
            int end = raisedEnd(i, passage.end());
            String plain = plain(i, end);
            List<NumberGroup.Item> items = NumberGroup.read(plain, 0, plain.length());
            if (items != null && believable(passage, i, end, items)) {
                int shift = i;
                List<NumberGroup.Item> placed = items.stream()
                        .map(item -> new NumberGroup.Item(item.number(), null, shift))
                        .toList();
                found.add(resolver.resolve(i, end, Style.SUPERSCRIPT, placed));
            }
            i = end - 1;
        }
    }

    private int raisedEnd(int from, int to) {
        int end = from;
        int at = from;
        while (at < to) {
            if (DIGITS.indexOf(content.charAt(at)) >= 0) {
                end = ++at;
            } else if (JOINERS.indexOf(content.charAt(at)) >= 0 && at == end) {
                at++;
            } else if (content.charAt(at) == ' ' && at == end + 1) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private String plain(int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            int digit = DIGITS.indexOf(c);
            plain.append(digit >= 0 ? (char) ('0' + digit) : c == '⁻' ? '-' : c == '˒' || c == '᾽' ? ',' : c);
        }
        return plain.toString();
    }

    private boolean believable(Passage passage, int start, int end, List<NumberGroup.Item> items) {
        if (index.isEmpty() || start == passage.start()) {
            return false;
        }
        for (NumberGroup.Item item : items) {
            if (item.number() == 0 || item.number() > index.largest() + 3) {
                return false;
            }
        }
        char before = content.charAt(start - 1);
        boolean glued = end < passage.end() && Character.isLetterOrDigit(content.charAt(end));
        if (Character.isDigit(before) || before == '-' || before == '−' || glued || before == '×') {
            return false;
        }
        int from = start;
        while (from > passage.start() && start - from < 8 && Character.isLetter(content.charAt(from - 1))) {
            from--;
        }
        return from == start || !UNITS.contains(content.substring(from, start));
    }
}
