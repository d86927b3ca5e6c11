package org.ibid.citations.reference;

import org.ibid.citations.referencelist.Likeness;

/**
 * Where a second work begins in one entry, as chemists letter them ({@code (a) ... (b) ...}) and physicists and notes part them
 * ({@code ... 345 (2001); T. Berg, ...}). An item is of one work, so it is read from the first alone.
 */
final class SecondWork {

    /** In characters: no shorter stretch names a work. */
    private static final int SHORTEST = 25;

    /** In characters: no reference is longer, and a text that was taken for one is not searched to its end. */
    private static final int LONGEST = 2000;

    /** Numbers before a semicolon that are looked at, so that a hostile string costs no more than others. */
    private static final int MOST_TRIED = 8;

    private SecondWork() {}

    /** The length of the string where it names but one. */
    static int start(String raw, int bodyStart) {
        if (isLettered(raw, bodyStart)) {
            int next = raw.indexOf("(b)", bodyStart + SHORTEST);
            if (next > 0 && Character.isWhitespace(raw.charAt(next - 1))) {
                return next;
            }
        }
        int limit = Math.min(raw.length(), bodyStart + LONGEST);
        int tried = 0;
        for (int at = next(raw, bodyStart + SHORTEST, limit);
                at > 0 && tried < MOST_TRIED;
                at = next(raw, at + 1, limit)) {
            char before = raw.charAt(at - 1);
            boolean ended = Character.isDigit(before) || before == ')';
            tried += ended ? 1 : 0;
            if (ended && isWork(raw, bodyStart, at) && isWork(raw, at + 2, limit)) {
                return at;
            }
        }
        return raw.length();
    }

    /** Where the first work begins: behind its letter. */
    static int bodyStart(String raw, int bodyStart) {
        return isLettered(raw, bodyStart) && start(raw, bodyStart) < raw.length()
                ? bodyStart + (raw.startsWith("(a) ", bodyStart) ? 4 : 3)
                : bodyStart;
    }

    private static int next(String raw, int from, int limit) {
        return from < limit ? raw.indexOf("; ", from, limit) : -1;
    }

    private static boolean isLettered(String raw, int bodyStart) {
        return raw.startsWith("(a)", bodyStart);
    }

    private static boolean isWork(String raw, int from, int to) {
        return to - from >= SHORTEST
                && Likeness.opensWithAuthor(raw, from, to)
                && Likeness.hasYear(raw, from, to)
                && Likeness.of(raw, from, to) >= 2;
    }
}
