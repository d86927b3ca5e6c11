package org.ibid.normalizer.sentence;

/**
 * The mark of a note whose digits stand plain behind the full stop, {@code disagreed.3 “We saw it}, {@code in 2016.1 It said}: raised in
 * print, flat in text. Decimals and {@code No.3} are none.
 */
final class FlatMarker {

    private static final int MOST_DIGITS = 3;
    /** In letters, of the word before: what is shorter may be an abbreviation. */
    private static final int SHORTEST_WORD = 4;

    private static final int YEAR = 4;

    private FlatMarker() {}

    /**
     * @param dot where the full stop stands
     * @param start behind it and what closes with it
     * @return the end of the digits; {@code start} where they are no mark
     */
    static int end(String text, int from, int dot, int start, int to) {
        int end = start;
        while (end < to && end - start <= MOST_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        boolean marks = end > start
                && end - start <= MOST_DIGITS
                && text.charAt(start) != '0'
                && end + 1 < to
                && text.charAt(end) == ' '
                && opens(text.charAt(end + 1))
                && (start > dot + 1 || endsWord(text, from, dot));
        return marks ? end : start;
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || "“\"„«‘¿¡".indexOf(c) >= 0;
    }

    /** A word in lower case, or a year. */
    private static boolean endsWord(String text, int from, int dot) {
        int start = dot;
        while (start > from && Character.isLowerCase(text.charAt(start - 1))) {
            start--;
        }
        if (dot - start >= SHORTEST_WORD) {
            return true;
        }
        int digits = dot;
        while (digits > from && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        boolean century = dot - digits == YEAR
                && (text.startsWith("1", digits) && text.charAt(digits + 1) >= '5' || text.startsWith("20", digits));
        return century && (digits == from || text.charAt(digits - 1) == ' ');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
