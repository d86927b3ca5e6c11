package org.ibid.citations.marker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of a group that stand among words of the writer's own: {@code [and so do 2, 7]}, {@code [4, my translation]},
 * {@code [4 も参照]}. Words for places and for things that are numbered lead to no entry.
 */
final class NumbersAmongWords {

    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private NumbersAmongWords() {}

    /** The items between {@code start} and {@code end}; null where no words are, or others than a remark has. */
    static @Nullable List<NumberGroup.Item> read(String content, int start, int end) {
        int first = start;
        while (first < end && !Letters.isDigit(content.charAt(first))) {
            first++;
        }
        int last = digitsEnd(content, first, end);
        boolean remark =
                (first > start || last < end) && isLead(content.substring(start, first)) && isTail(content, last, end);
        return remark ? NumberGroup.read(content, first, last) : null;
    }

    private static boolean isLead(String words) {
        if (words.isBlank()) {
            return true;
        }
        if (words.length() > LONGEST || !isSmall(words) || !Letters.isSpace(words.charAt(words.length() - 1))) {
            return false;
        }
        List<String> parts = List.of(SPACES.split(words.strip()));
        String last = Letters.trimmed(parts.getLast()).toLowerCase(Locale.ROOT);
        return parts.size() <= MOST_WORDS
                && !last.isEmpty()
                && !CitationWords.NUMBERED_THINGS.contains(last)
                && CitationWords.LOCATORS.endOf(last, 0, last.length()) == 0;
    }

    /** Behind a comma any words; without one those of scripts that know no capitals, where what leads to a work follows it. */
    private static boolean isTail(String content, int from, int end) {
        if (end - from > LONGEST || end == from) {
            return end == from;
        }
        String tail = content.substring(from, end);
        if (tail.startsWith(", ") || tail.startsWith("; ")) {
            return isSmall(tail.substring(2));
        }
        return tailStart(content, from, end) == from;
    }

    /** Where the words begin that lead to the numbers from behind them, {@code (4 も参照)}; {@code end} where none do. */
    static int tailStart(String content, int start, int end) {
        int last = digitsEnd(content, start, end);
        int word = Letters.spacesEnd(content, last, end);
        return word < end && CitationWords.TAILS.endOf(content, word, end) == end ? last : end;
    }

    private static int digitsEnd(String content, int start, int end) {
        int last = end;
        while (last > start && !Letters.isDigit(content.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Words and what parts them, none with a capital. */
    private static boolean isSmall(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean part = Character.isLetter(c)
                    ? !Character.isUpperCase(c)
                    : Letters.isSpace(c)
                            || ",.’'-".indexOf(c) >= 0
                            || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!part) {
                return false;
            }
        }
        return true;
    }
}
