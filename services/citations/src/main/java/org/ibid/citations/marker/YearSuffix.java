package org.ibid.citations.marker;

import org.ibid.wording.Letters;

/** The letter that parts works of one author and year: {@code 2020a}. */
final class YearSuffix {

    private YearSuffix() {}

    /** The letter straight after the year that ends at {@code i}; 0 when there is none. A word for a place may be glued to it: {@code 2011bs.18}. */
    static char at(String content, int i, int end) {
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
        return word && at < end && Letters.isDigit(content.charAt(at));
    }
}
