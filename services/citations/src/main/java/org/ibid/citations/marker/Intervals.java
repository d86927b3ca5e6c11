package org.ibid.citations.marker;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;

/** Tells intervals, {@code in the range [10, 20] mm}, from two cited numbers. */
final class Intervals {

    private static final int LONGEST_UNIT = 8;
    private static final int LONGEST_NAME = 14;

    private static final Set<String> NAMES = WordFile.words(Intervals.class, "bracket-words.txt", "interval");
    private static final Set<String> UNITS = WordFile.words(Intervals.class, "bracket-words.txt", "unit");

    private Intervals() {}

    static boolean isInterval(String content, Passage passage, int open, int end) {
        if (UNITS.contains(wordAfter(content, passage, end)) || (end < passage.end() && content.charAt(end) == '%')) {
            return true;
        }
        int start = wordStart(content, passage, open);
        String before = word(content, start, open);
        if (NAMES.contains(before)) {
            return true;
        }
        boolean joined = before.equals("of") || before.equals("from") || before.equals("and");
        return joined && NAMES.contains(word(content, wordStart(content, passage, start), start));
    }

    private static String wordAfter(String content, Passage passage, int end) {
        int from = end;
        while (from < passage.end() && content.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < passage.end() && to - from < LONGEST_UNIT && Character.isLetter(content.charAt(to))) {
            to++;
        }
        return content.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static int wordStart(String content, Passage passage, int end) {
        int at = end;
        while (at > passage.start() && content.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > passage.start() && end - at < LONGEST_NAME && content.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private static String word(String content, int start, int end) {
        return content.substring(start, end).strip().toLowerCase(Locale.ROOT);
    }
}
