package org.ibid.citations.marker;

/** Recognises years as citations print them: {@code 2020}, {@code 2020a}, {@code 1999}. */
final class Years {

    private Years() {}

    /** Whether four digits of a year from 1500 to 2099 stand alone at {@code i}; a letter may follow. */
    static boolean isAt(String content, int i, int end) {
        return hasDigitsAt(content, i, end) && (i == 0 || !Character.isLetterOrDigit(content.charAt(i - 1)));
    }

    /** Whether the digits of such a year begin at {@code i}, whatever stands before. */
    static boolean hasDigitsAt(String content, int i, int end) {
        if (i + 4 > end || !isDigit(content, i + 1) || !isDigit(content, i + 2) || !isDigit(content, i + 3)) {
            return false;
        }
        char century = content.charAt(i);
        char decade = content.charAt(i + 1);
        boolean plausible = (century == '1' && decade >= '5') || (century == '2' && decade == '0');
        return plausible && (i + 4 == end || !isDigit(content, i + 4));
    }

    /**
     * The letter that parts works of one year, straight after the year that ends at {@code i}; 0 when there is none. A word for
     * a place may be glued to it: {@code 2011bs.18}.
     */
    static char suffix(String content, int i, int end) {
        if (i >= end) {
            return 0;
        }
        char c = content.charAt(i);
        boolean alone = i + 1 >= end || !Character.isLetterOrDigit(content.charAt(i + 1));
        return c >= 'a' && c <= 'z' && (alone || isPlace(content, i + 1, end)) ? c : 0;
    }

    private static boolean isPlace(String content, int from, int end) {
        int at = CitationWords.LOCATORS.endOf(content, from, end);
        boolean word = at > from;
        while (at < end && "., ".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return word && at < end && content.charAt(at) >= '0' && content.charAt(at) <= '9';
    }

    private static boolean isDigit(String content, int i) {
        return content.charAt(i) >= '0' && content.charAt(i) <= '9';
    }
}
