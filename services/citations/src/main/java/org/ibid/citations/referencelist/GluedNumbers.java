package org.ibid.citations.referencelist;

import org.ibid.wording.EntryLabel;

/**
 * Numbers that stand right behind a stop, a comma or a quotation mark: {@code in 1999.1 The lease}, {@code disagreed,3 and}.
 * So raised numbers look once a page or a PDF was copied; decimals and sections look alike and are told apart by what is
 * around them.
 */
public final class GluedNumbers {

    private static final String STOPS = ".,;:!?\"”’»)…。，";

    private GluedNumbers() {}

    /** Where the numbers that begin at {@code start} end, {@code 3}, {@code 3,4}, {@code 3–5}; {@code start} itself where none are glued. */
    public static int endAt(String content, int start, int limit) {
        char c = content.charAt(start);
        if (c < '1' || c > '9' || start < 2 || STOPS.indexOf(content.charAt(start - 1)) < 0) {
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
        return isAlone(content, start, end, limit) ? end : start;
    }

    private static boolean isAlone(String content, int start, int end, int limit) {
        if (end < limit && !Character.isWhitespace(content.charAt(end)) && "—–)”\"".indexOf(content.charAt(end)) < 0) {
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
