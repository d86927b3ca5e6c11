package org.ibid.citations.marker;

import org.ibid.wording.Letters;
import org.ibid.wording.Years;
import org.jspecify.annotations.Nullable;

/** Reads titles as markers print them: in quotation marks, or plain with a capital. */
final class PrintedTitle {

    /** In letters. */
    private static final int SHORTEST = 4;

    private static final String OPENING = "“\"«„‘";
    private static final String CLOSING = "”\"»“’";

    private final String content;

    PrintedTitle(String content) {
        this.content = content;
    }

    /**
     * A title that nobody's name stands before.
     *
     * @param letters {@link Letters#bare} of it
     */
    record Alone(String letters, int end) {}

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    /** The title between the places, but for the signs and digits behind it; null where none stands there. */
    @Nullable
    Alone alone(int from, int to) {
        int at = Letters.spacesEnd(content, from, to);
        int end = to;
        while (end > at
                && !Character.isLetter(content.charAt(end - 1))
                && CLOSING.indexOf(content.charAt(end - 1)) < 0) {
            end--;
        }
        if (at >= end) {
            return null;
        }
        boolean whole = isOpening(content.charAt(at))
                ? CLOSING.indexOf(content.charAt(end - 1)) >= 0
                : Character.isUpperCase(content.charAt(at));
        return whole ? new Alone(letters(at, end), end) : null;
    }

    /** The letters of the title behind a name that ends at {@code from}; null where none stands there. */
    @Nullable
    String behind(int from, int to) {
        int at = from;
        while (at < to && ", ".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        if (at < to && isOpening(content.charAt(at))) {
            int end = at + 1;
            while (end < to && CLOSING.indexOf(content.charAt(end)) < 0) {
                end++;
            }
            return end < to ? letters(at, end) : null;
        }
        if (at == from || at >= to || !Character.isUpperCase(content.charAt(at))) {
            return null;
        }
        int year = yearBehind(at, to);
        int end = year < 0 ? to : year;
        while (year < 0 && end > at && !Character.isLetter(content.charAt(end - 1))) {
            end--;
        }
        return told(at, end);
    }

    /** The letters of a plain title between the places that a year is behind: {@code Three Bids, 2018, p. 4}; null where none stands there. */
    @Nullable
    String dated(int from, int to) {
        int at = Letters.spacesEnd(content, from, to);
        int year = yearBehind(at, to);
        return year > at && Character.isUpperCase(content.charAt(at)) ? told(at, year) : null;
    }

    /** Whether a year is behind what stands between the places, and nothing behind that but a place. */
    boolean isDated(int from, int to) {
        return yearBehind(from, to) >= 0;
    }

    /** Where the comma stands before the last year that nothing is behind but a place; -1 where none does. */
    private int yearBehind(int from, int to) {
        for (int i = to - 6; i > from; i--) {
            if (content.charAt(i) == ',' && content.charAt(i + 1) == ' ' && Years.isAt(content, i + 2, to)) {
                int behind = i + 6 + (YearSuffix.at(content, i + 6, to) == 0 ? 0 : 1);
                if (behind >= to || ",:".indexOf(content.charAt(behind)) >= 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable String told(int from, int to) {
        String title = letters(from, to);
        return title.length() >= SHORTEST ? title : null;
    }

    private String letters(int from, int to) {
        return Letters.bare(content.substring(from, to));
    }
}
