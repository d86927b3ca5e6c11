package org.ibid.normalizer.sentence;

import java.util.Set;
import org.ibid.wording.SmallDigits;
import org.ibid.wording.WordFile;

/**
 * Decides whether a run of terminators ({@code . ! ? …}) ends a sentence. Looks a bounded number of characters to either
 * side, so a pass that asks at every terminator stays linear.
 */
final class Terminator {

    private static final int REACH = 40;
    private static final int MARKER_REACH = 24;

    /** Words that open a sentence far more often than they follow an abbreviation as a name. */
    private static final Set<String> OPENERS = WordFile.words(Terminator.class, "openers.txt", "opener");

    private Terminator() {}

    static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
    }

    /**
     * Where the sentence whose terminators begin at {@code at} ends: after them, the closing quotes and brackets, and the
     * markers ({@code [3]}, {@code ²}) that belong to it.
     *
     * @return the end offset, at most {@code to}; or -1 if no sentence ends here
     */
    static int end(String text, int from, int at, int to) {
        int i = at;
        while (i < to && isTerminator(text.charAt(i))) {
            i++;
        }
        boolean lonePeriod = i == at + 1 && text.charAt(at) == '.';
        boolean soft = i > at + 1 && text.charAt(at) == '.' || text.charAt(at) == '…';
        i = closers(text, i, to);
        int marked = lonePeriod ? FlatMarker.end(text, from, at, i, to) : i;
        marked = markers(text, marked, to);
        if (marked < to && !Character.isWhitespace(text.charAt(marked))) {
            return -1;
        }
        int next = marked;
        while (next < to && next < marked + REACH && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next >= to) {
            return marked;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return -1;
        }
        if (lonePeriod && marked == at + 1 && bindsToWord(text, from, at, next, to)) {
            return -1;
        }
        return soft && !opensSentence(text, next, to) && !Character.isUpperCase(text.charAt(next)) ? -1 : marked;
    }

    /** Skips what closes together with the sentence. */
    private static int closers(String text, int i, int to) {
        while (i < to && ")]}\"'”’»›«".indexOf(text.charAt(i)) >= 0) {
            if (text.charAt(i) == '«' && i + 1 < to && !Character.isWhitespace(text.charAt(i + 1))) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Skips numeric markers and superscripts that follow at once or after one space; those of the next sentence stay. */
    private static int markers(String text, int i, int to) {
        int end = i;
        while (end < to) {
            int j = end;
            if (text.charAt(j) == ' ' && j + 1 < to && text.charAt(j + 1) == '[') {
                j++;
            }
            if (SmallDigits.value(text.charAt(j)) >= 0) {
                end = j + 1;
            } else if (text.charAt(j) == '[') {
                int close = j + 1;
                while (close < to && close < j + MARKER_REACH && isMarkerCharacter(text.charAt(close))) {
                    close++;
                }
                if (close >= to || text.charAt(close) != ']') {
                    return end;
                }
                end = close + 1;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isMarkerCharacter(char c) {
        return Character.isDigit(c) || c == ',' || c == ' ' || c == '-' || c == '–' || c == ';';
    }

    private static boolean bindsToWord(String text, int from, int dot, int next, int to) {
        int start = dot;
        while (start > from && start > dot - REACH && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        int length = dot - start;
        if (length == 0) {
            return false;
        }
        char first = text.charAt(start);
        if (length == 1 && Character.isUpperCase(first)) {
            return first != 'I' || !opensSentence(text, next, to);
        }
        if (length == 1 && next + 1 < to && Character.isLetter(text.charAt(next)) && text.charAt(next + 1) == '.') {
            return true; // z. B.
        }
        if (Abbreviations.KNOWN.never(text, start, dot)) {
            return true;
        }
        if (Abbreviations.KNOWN.may(text, start, dot)
                || text.substring(start, dot).indexOf('.') > 0) {
            return !opensSentence(text, next, to);
        }
        return Character.isDigit(first) && length <= 2 && isOrdinal(text, from, start, next, to);
    }

    /** {@code 3. März}, and the number of a list item that stands alone before its text. */
    private static boolean isOrdinal(String text, int from, int start, int next, int to) {
        return start == from || Abbreviations.KNOWN.afterOrdinal(text, next, to);
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean opensSentence(String text, int at, int to) {
        int end = at;
        while (end < to && end < at + REACH && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return OPENERS.contains(text.substring(at, end));
    }
}
