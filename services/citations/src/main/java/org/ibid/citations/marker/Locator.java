package org.ibid.citations.marker;

/** A place in a work as it stands behind the work's number: {@code , p. 44}, {@code (pp. 3–9)}, {@code : Fig. 2}; {@code :80–81} needs no word. */
final class Locator {

    private static final int LONGEST = 40;

    private Locator() {}

    /** Where the place that begins at {@code at} ends; {@code at} where none does. */
    static int endOf(String content, int at, int end) {
        if (content.charAt(at) == ':' && at + 1 < end && NumberGroup.isDigit(content.charAt(at + 1))) {
            return pagesEnd(content, at + 1, end);
        }
        boolean bracketed = content.charAt(at) == '(';
        int word = at + (bracketed || ",;:".indexOf(content.charAt(at)) >= 0 ? 1 : 0);
        while (word < end && content.charAt(word) <= ' ') {
            word++;
        }
        int after = CitationWords.LOCATORS.endOf(content, word, end);
        if (after == word) {
            return content.startsWith("and references", word) && end - word <= LONGEST ? end : at;
        }
        if (bracketed) {
            int close = content.indexOf(')', after, Math.min(end, at + LONGEST));
            return close >= 0 ? close + 1 : at;
        }
        int place = placeEnd(content, after, end);
        boolean closed = place == end || ",;&".indexOf(content.charAt(place)) >= 0;
        if (closed) {
            return place;
        }
        return end - word <= LONGEST ? end : at;
    }

    private static int pagesEnd(String content, int from, int end) {
        int pages = from;
        while (pages < end
                && (NumberGroup.isDigit(content.charAt(pages)) || NumberGroup.isDash(content.charAt(pages)))) {
            pages++;
        }
        return pages;
    }

    /** The end of {@code . 44}, {@code  3–9}, {@code 2.1}, {@code iv}, {@code 14 ff.} */
    private static int placeEnd(String content, int from, int end) {
        int place = from;
        while (place < end && (content.charAt(place) == '.' || content.charAt(place) <= ' ')) {
            place++;
        }
        while (place < end
                && (Character.isLetterOrDigit(content.charAt(place))
                        || NumberGroup.isDash(content.charAt(place))
                        || content.charAt(place) == '.'
                        || content.charAt(place) == ' ')) {
            place++;
        }
        return place;
    }
}
