package org.ibid.citations.marker;

import org.ibid.wording.Letters;

/** What stands between the years of one parenthesis that is no name: separators, words that lead to a work, places in it. */
final class BetweenYears {

    private final String content;

    BetweenYears(String content) {
        this.content = content;
    }

    /** Behind {@code ; but see}, which no name begins with. */
    int namesStart(int from, int close) {
        int at = from;
        int lead = at;
        do {
            at = lead;
            while (at < close && (Letters.isSpace(content.charAt(at)) || ",;.".indexOf(content.charAt(at)) >= 0)) {
                at++;
            }
            lead = at < close && Character.isLowerCase(content.charAt(at))
                    ? CitationWords.LEADS.endOf(content, at, close)
                    : at;
        } while (lead > at);
        return at;
    }

    /** Whether nothing follows the year but another, or a place: {@code (2014a, p. 60)}, {@code (2014a: 60–3)}. */
    boolean isPlaceOrEnd(int from, int close) {
        for (int i = from; i < close; i++) {
            char c = content.charAt(i);
            int place = placeEnd(i, close);
            if (place > i) {
                i = place - 1;
            } else if (!Character.isDigit(c) && ",;:&. -–".indexOf(c) < 0 || i == from && "-–".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether but separators, joining words, leads and places stand between. */
    boolean isOnlySeparators(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            int place = placeEnd(i, to);
            if (place > i) {
                i = place - 1;
            } else if (Character.isLetter(c)) {
                int end = i;
                while (end < to && Character.isLetter(content.charAt(end))) {
                    end++;
                }
                if (!CitationWords.JOINERS.contains(content.substring(i, end))) {
                    return false;
                }
                i = end - 1;
            } else if (c > ' ' && ",;&/-–".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Over {@code p. 3} and {@code see also}; {@code from} where neither stands. */
    private int placeEnd(int from, int to) {
        int lead = CitationWords.LEADS.endOf(content, from, to);
        int at = CitationWords.LOCATORS.endOf(content, from, to);
        if (at == from) {
            return lead;
        }
        while (at < to && (content.charAt(at) == '.' || content.charAt(at) == ' ')) {
            at++;
        }
        int number = at;
        while (at < to && (Character.isDigit(content.charAt(at)) || "-–".indexOf(content.charAt(at)) >= 0)) {
            at++;
        }
        return at > number ? at : lead;
    }
}
