package org.ibid.citations.marker;

import java.util.List;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.contracts.Inline;
import org.ibid.wording.SmallDigits;
import org.jspecify.annotations.Nullable;

/**
 * Finds raised markers: {@code <sup>} in markup and raised Unicode digits. Powers, ordinals, isotopes and units
 * ({@code 10², m³, 1ˢᵗ, ¹⁴C}) are told apart by what they are glued to; lowered digits ({@code CO₂}) are markers behind what ends a clause alone.
 */
final class RaisedScanner {

    private static final String JOINERS = ",;⁻˒–-‐‑−᾽ ";

    private static final String CLAUSE_ENDS = ".,;:!?”»\"“";

    private static final int LONGEST = 80;

    private final String content;
    private final EntryIndex index;
    private final Powers powers;
    private final Resolver resolver;
    private final List<Mark> found;

    RaisedScanner(String content, EntryIndex index, Resolver resolver, List<Mark> found) {
        this.content = content;
        this.powers = new Powers(content);
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
        } else if (to - from > 1 && content.charAt(to - 1) == ')' && content.indexOf('(', from) >= to) {
            // 1,2) as Japanese journals raise them
            to--;
        }
        List<NumberGroup.Item> items = to > from && to - from <= LONGEST ? NumberGroup.read(content, from, to) : null;
        if (items == null) {
            addAmongWords(start, end, from, to);
            return;
        }
        boolean tied = resolver.isAnchored(items);
        // raised brackets are read as brackets are
        if (tied || from == start || content.charAt(start) == '(') {
            add(passage, start, end, items, tied);
        }
    }

    /** Raised digits of Unicode in running text, and {@code ^(4–7)} where what Unicode cannot raise is spelled out. */
    void scan(Passage passage) {
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            if (c == '^' && i + 1 < passage.end() && content.charAt(i + 1) == '(') {
                i = spelledOut(passage, i);
            } else if (SmallDigits.value(c) >= 0) {
                int digits = raisedEnd(i, passage.end());
                int end = digits < passage.end() && content.charAt(digits) == '⁾' ? digits + 1 : digits;
                String plain = plain(i, digits);
                List<NumberGroup.Item> items = NumberGroup.read(plain, 0, plain.length());
                if (items != null && !(SmallDigits.isLowered(c) && !endsClause(passage, i))) {
                    int shift = i;
                    add(
                            passage,
                            i,
                            end,
                            items.stream()
                                    .map(item -> new NumberGroup.Item(item.number(), null, shift))
                                    .toList(),
                            false);
                }
                i = end - 1;
            }
        }
    }

    /** Reads {@code ^(2,3)}; answers the last place read. */
    private int spelledOut(Passage passage, int caret) {
        int close = closing(caret + 1, Math.min(passage.end(), caret + LONGEST));
        boolean nested = close > caret + 4 && content.charAt(caret + 2) == '(' && content.charAt(close - 1) == ')';
        if (close < 0) {
            return caret;
        }
        int from = nested ? caret + 3 : caret + 2;
        int to = nested ? close - 1 : close;
        List<NumberGroup.Item> items = NumberGroup.read(content, from, to);
        if (items == null) {
            return addAmongWords(caret, close + 1, from, to) ? close : caret;
        }
        add(passage, caret, close + 1, items, false);
        return close;
    }

    private boolean addAmongWords(int start, int end, int from, int to) {
        List<NumberGroup.Item> items = to - from <= LONGEST ? NumbersAmongWords.read(content, from, to) : null;
        return items != null && found.add(new Mark(start, end, Form.RAISED, items, Doubt.WORDS));
    }

    private int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = content.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void add(Passage passage, int start, int end, List<NumberGroup.Item> items, boolean tied) {
        Doubt doubt = tied ? Doubt.NONE : doubt(passage, start, end, items);
        if (doubt != null) {
            found.add(new Mark(start, end, Form.RAISED, items, doubt));
        }
    }

    /** {@code ⁴ found little salt}: what opens a paragraph and its sentence. */
    private boolean isSubject(Passage passage, int end) {
        if (end + 2 >= passage.end() || content.charAt(end) != ' ') {
            return false;
        }
        return Character.isLowerCase(content.charAt(end + 1)) && Character.isLowerCase(content.charAt(end + 2))
                || CitationWords.PARTICLES.startsAt(content, end + 1);
    }

    private int raisedEnd(int from, int to) {
        int end = from;
        int at = from;
        while (at < to) {
            if (SmallDigits.value(content.charAt(at)) >= 0) {
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
            int digit = SmallDigits.value(c);
            plain.append(digit >= 0 ? (char) ('0' + digit) : c == '⁻' ? '-' : c == '˒' || c == '᾽' ? ',' : c);
        }
        return plain.toString();
    }

    private boolean endsClause(Passage passage, int at) {
        return at > passage.start() && CLAUSE_ENDS.indexOf(content.charAt(at - 1)) >= 0;
    }

    /** What speaks against a marker here: a number that it could be the power of; null where it is none for sure. */
    private @Nullable Doubt doubt(Passage passage, int start, int end, List<NumberGroup.Item> items) {
        if (index.isEmpty() || start == passage.start() && !isSubject(passage, end)) {
            return null;
        }
        for (NumberGroup.Item item : items) {
            if (item.number() == 0 || item.number() > index.largest() + 3) {
                return null;
            }
        }
        if (start == passage.start()) {
            return Doubt.NONE;
        }
        char before = content.charAt(start - 1);
        boolean glued = end < passage.end() && Character.isLetterOrDigit(content.charAt(end));
        if (before == '-' || before == '−' || glued || before == '×') {
            return null;
        }
        return Character.isDigit(before)
                ? powers.ofNumber(passage, start, items)
                : powers.ofWord(passage, start, items, isSubject(passage, end));
    }
}
