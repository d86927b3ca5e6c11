package org.ibid.citations.referencelist;

import org.ibid.wording.EntryLabel;

/**
 * Numbers that stand right behind a stop, a comma, a quotation mark or a word: {@code in 1999.1 The lease}, {@code disagreed,3 and},
 * {@code la mairie l'a nié3 ;}. So raised numbers look once a page or a PDF was copied; decimals and sections look alike and are told apart by what is
 * around them.
 */
public final class GluedNumbers {

    private static final String STOPS = ".,;:!?\"”’»)…。，";
    private static final String QUOTES = "\"”’»)";

    /** What may be behind a number that is before it, as in {@code siècle1.} */
    private static final String FOLLOWING = ".,;:!?)»”’";

    /** Fewer letters before a number are a name with it: {@code mp3}. */
    private static final int SHORTEST_WORD = 3;

    private GluedNumbers() {}

    /** Where the numbers that begin at {@code start} end, {@code 3}, {@code 3,4}, {@code 3–5}; {@code start} itself where none are glued. */
    public static int endAt(String content, int start, int limit) {
        char c = content.charAt(start);
        if (c < '1' || c > '9' || start < 2) {
            return start;
        }
        boolean word = isWordBefore(content, start);
        if (!word && STOPS.indexOf(content.charAt(start - 1)) < 0) {
            return start;
        }
        int end = start;
        int at = start;
        while (at < limit) {
            char next = content.charAt(at);
            if (next >= '0' && next <= '9') {
                end = ++at;
            } else if (at == end && (next == ',' || next == '-' || next == '–')) {
                at++;
            } else {
                break;
            }
        }
        if (word && (end - start > EntryLabel.MOST_DIGITS || !isFollowed(content, end, limit))) {
            return start;
        }
        return word || isAlone(content, start, end, limit) ? end : start;
    }

    private static boolean isWordBefore(String content, int start) {
        int at = start;
        while (at > 0 && start - at < SHORTEST_WORD && Character.isLowerCase(content.charAt(at - 1))) {
            at--;
        }
        return start - at == SHORTEST_WORD;
    }

    private static boolean isFollowed(String content, int end, int limit) {
        return end >= limit
                || Character.isWhitespace(content.charAt(end))
                || FOLLOWING.indexOf(content.charAt(end)) >= 0
                        && (end + 1 >= limit || !Character.isLetterOrDigit(content.charAt(end + 1)));
    }

    private static boolean isAlone(String content, int start, int end, int limit) {
        boolean quoted = QUOTES.indexOf(content.charAt(start - 1)) >= 0 && isFollowed(content, end, limit);
        if (end < limit
                && !quoted
                && !Character.isWhitespace(content.charAt(end))
                && "—–)”\"".indexOf(content.charAt(end)) < 0) {
            return false;
        }
        if (!Character.isDigit(content.charAt(start - 2))) {
            return true;
        }
        // a year that ends its sentence may bear a marker; other numbers before a stop go on as decimals
        int next = end;
        while (next < limit && content.charAt(next) <= ' ') {
            next++;
        }
        boolean begins = next == limit || !Character.isLowerCase(content.charAt(next));
        boolean year = start >= 6
                && Likeness.hasYear(content, start - 5, start - 1)
                && !Character.isDigit(content.charAt(start - 6));
        return content.charAt(start - 1) == '.' && begins && year && end - start <= EntryLabel.MOST_DIGITS;
    }
}
