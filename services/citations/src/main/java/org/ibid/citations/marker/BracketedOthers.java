package org.ibid.citations.marker;

import java.util.Locale;
import org.ibid.wording.Letters;

/** {@code [et al.]}, {@code [and others]}, {@code [и др.]}: what some styles print in brackets of its own instead of further authors. */
final class BracketedOthers {

    private static final int LONGEST = 24;

    private BracketedOthers() {}

    /** Where the bracket opens that closes right before {@code end}, spaces and stops aside; -1 where none does, or holds anything else. */
    static int before(String content, int from, int end) {
        int close = end - 1;
        while (close > from && " ,.".indexOf(content.charAt(close)) >= 0) {
            close--;
        }
        if (close <= from || content.charAt(close) != ']') {
            return -1;
        }
        int open = Letters.lastIndexOf(content, '[', Math.max(from, close - LONGEST), close);
        return open >= 0 && areOthers(content, open + 1, close) ? open : -1;
    }

    private static boolean areOthers(String content, int from, int to) {
        int start = to;
        while (start > from && !Character.isLetter(content.charAt(start - 1))) {
            start--;
        }
        int end = start;
        start = NameKeys.start(content, from, start);
        return start < end
                && CitationWords.OTHERS.contains(content.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
