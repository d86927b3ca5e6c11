package org.ibid.wording;

/**
 * Whether a paragraph is running prose that cites, {@code Reed (2014) showed how. The prices come from the office (Lind 2016, p. 7).}: its
 * sentences bear several markers, as no entry of a reference list does. It tells a chapter headed Sources from the list that it is named
 * after.
 */
public final class CitingProse {

    /** Markers; a single one may be what an entry prints in brackets. */
    private static final int FEWEST = 2;

    private static final int LONGEST_MARKER = 160;
    private static final int LONGEST_NUMBER = 3;

    private final CharSequence text;
    private final int start;
    private final int end;

    private CitingProse(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Linear in the paragraph's length. */
    public static boolean is(CharSequence text, int start, int end) {
        return new CitingProse(text, start, end).cites();
    }

    /** Whether most of the paragraphs, weighed by their length, are such. */
    public static boolean isMostOf(Iterable<? extends CharSequence> paragraphs) {
        int prose = 0;
        int all = 0;
        for (CharSequence paragraph : paragraphs) {
            all += paragraph.length();
            prose += is(paragraph, 0, paragraph.length()) ? paragraph.length() : 0;
        }
        return prose * 2 > all;
    }

    private boolean cites() {
        int markers = 0;
        for (int i = start + 1; i < end && markers < FEWEST; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                int close = close(i);
                if (close > 0) {
                    boolean raised = text.charAt(i - 1) == '^' && Letters.isDigit(text.charAt(close - 1));
                    markers += raised || isMarker(i, close) ? 1 : 0;
                    i = close;
                }
            } else if (SmallDigits.isRaised(c)
                    && !SmallDigits.isRaised(text.charAt(i - 1))
                    && !Character.isDigit(text.charAt(i - 1))) {
                markers++;
            }
        }
        return markers >= FEWEST;
    }

    /** Where the bracket closes; -1 when another opens first or none is near. */
    private int close(int open) {
        char closing = text.charAt(open) == '(' ? ')' : ']';
        for (int i = open + 1; i < Math.min(end, open + LONGEST_MARKER); i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i;
            }
            if (c == '(' || c == '[') {
                return -1;
            }
        }
        return -1;
    }

    private boolean isMarker(int open, int close) {
        int year = year(open + 1, close);
        if (year > open + 1) {
            return isNamed(open + 1, year);
        }
        if (year == open + 1) {
            return goesOnSmall(close + 1);
        }
        return isNumber(open, close) && isWordBefore(open);
    }

    /** Where the first year stands; -1 where none does. */
    private int year(int from, int to) {
        for (int i = from; i + 4 <= to; i++) {
            if (Years.isAt(text, i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** A capitalised word right before the year, but for a comma: {@code Lind, 2016}; in an entry a month or a place may stand so once. */
    private boolean isNamed(int from, int year) {
        int to = year;
        while (to > from && (Letters.isSpace(text.charAt(to - 1)) || ",.".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        int at = to;
        while (at > from && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return to - at >= 2;
    }

    /** {@code (2014) showed}: a title begins with a capital. */
    private boolean goesOnSmall(int from) {
        int next = Letters.spacesEnd(text, from, end);
        return next > from && next < end && Character.isLowerCase(text.charAt(next));
    }

    /** {@code [12, p. 3]}, {@code (2, 7)}: a number of an entry comes first. */
    private boolean isNumber(int open, int close) {
        int digits = open + 1;
        while (digits < close && Letters.isDigit(text.charAt(digits))) {
            digits++;
        }
        int length = digits - open - 1;
        return length > 0 && length <= LONGEST_NUMBER;
    }

    private boolean isWordBefore(int open) {
        int before = open;
        while (before > start && Letters.isSpace(text.charAt(before - 1))) {
            before--;
        }
        if (before == start || before == open && text.charAt(open) != '[') {
            return false;
        }
        char last = text.charAt(before - 1);
        boolean raised = last == '(' && before - 1 > start && text.charAt(before - 2) == '^';
        boolean closes = last == '.' && before == open;
        return raised || closes || Character.isLetter(last) || ",»”".indexOf(last) >= 0;
    }
}
