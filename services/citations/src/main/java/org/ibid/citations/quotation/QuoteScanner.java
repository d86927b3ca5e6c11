package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outermost stretches in quotation marks of one paragraph; nested marks stay inside. One pass: a mark that is
 * never closed makes its kind dead for the rest of the paragraph, so no stretch is read more than a few times.
 */
final class QuoteScanner {

    /** A single-quoted stretch longer than this is taken for two stray apostrophes. */
    private static final int LONGEST_SINGLE = 1_500;

    private final String text;
    private final int from;
    private final int to;
    private final List<Quoted> found = new ArrayList<>();
    private final StringBuilder dead = new StringBuilder();
    private int singlesDeadUntil;
    private int unclosed = -1;
    private @Nullable List<Quoted> pairs;
    private int nextPair;

    QuoteScanner(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The quoted stretches, in order. */
    List<Quoted> scan() {
        int i = from;
        while (i < to) {
            String closers = QuoteMarks.closersAt(text, i, from, to);
            if (text.charAt(i) == '"') {
                i = straight(i);
            } else if (closers == null || dead.indexOf(closers) >= 0) {
                i++;
            } else if (QuoteMarks.isSingle(text.charAt(i))) {
                i = single(i, closers);
            } else {
                i = outer(i, closers);
            }
        }
        return found;
    }

    /** Where a double-quoted stretch begins that runs to the end of the paragraph without closing; -1 if none does. */
    int unclosed() {
        return unclosed;
    }

    private int straight(int at) {
        if (pairs == null) {
            StraightQuotes marks = StraightQuotes.of(text, at, from, to);
            pairs = marks.pairs();
            unclosed = unclosed < 0 ? marks.unclosed() : unclosed;
        }
        while (nextPair < pairs.size() && pairs.get(nextPair).start() < at) {
            nextPair++;
        }
        if (nextPair < pairs.size() && pairs.get(nextPair).start() == at) {
            found.add(pairs.get(nextPair));
            return pairs.get(nextPair).end();
        }
        return at + 1;
    }

    private int outer(int start, String closers) {
        char opener = text.charAt(start);
        int open = opener == '`' ? start + 2 : start + 1;
        int depth = 0;
        for (int i = open; i < to; i++) {
            char c = text.charAt(i);
            if (c == opener && closers.indexOf(c) < 0) {
                depth++;
            } else if (closers.indexOf(c) >= 0) {
                if (!QuoteMarks.closesAt(text, i, to, opener)) {
                    continue;
                }
                if (depth > 0 && opener != '“') {
                    depth--;
                } else {
                    int end = opener == '`' ? i + 2 : i + 1;
                    found.add(new Quoted(start, end, open, i));
                    return end;
                }
            }
        }
        dead.append(closers).append(' ');
        if (unclosed < 0) {
            unclosed = start;
        }
        return start + 1;
    }

    private int single(int start, String closers) {
        if (start < singlesDeadUntil) {
            return start + 1;
        }
        int limit = Math.min(to, start + LONGEST_SINGLE);
        int possible = -1;
        boolean closerSeen = false;
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (closers.indexOf(c) >= 0 && (i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                closerSeen = true;
                if (!mayBePossessive(i)) {
                    return closeSingle(start, i);
                }
                possible = possible < 0 ? i : possible;
            } else if (possible >= 0 && QuoteMarks.closersAt(text, i, from, to) != null) {
                break;
            }
        }
        if (possible >= 0) {
            return closeSingle(start, possible);
        }
        if (!closerSeen) {
            singlesDeadUntil = limit;
        }
        return start + 1;
    }

    private int closeSingle(int start, int close) {
        found.add(new Quoted(start, close + 1, start + 1, close));
        return close + 1;
    }

    /** {@code the workers’ rights}: after an s and before a word. */
    private boolean mayBePossessive(int i) {
        char before = text.charAt(i - 1);
        return (before == 's' || before == 'S' || before == 'z')
                && i + 2 < to
                && text.charAt(i + 1) == ' '
                && Character.isLetter(text.charAt(i + 2));
    }
}
