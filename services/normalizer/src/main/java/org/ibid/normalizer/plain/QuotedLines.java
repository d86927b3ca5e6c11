package org.ibid.normalizer.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that a mail quotes (RFC 3676, 4.5): {@code > } before each, once more for each time that it was answered. */
final class QuotedLines {

    private static final Pattern MARK = Pattern.compile("(?:>\\s?){1,20}");

    /** A line alone that begins so is quoted if it goes on in words: {@code >90 % of all boats} is a number. */
    private static final Pattern WORDS = Pattern.compile("(?:>\\s?){1,20}[\\p{L}\"'“‘„«(\\[].*");

    private QuotedLines() {}

    /** Takes the marks off the lines; per line how many it bore. */
    static int[] unmark(List<String> lines) {
        int[] depths = new int[lines.size()];
        for (int i = 0; i < depths.length; i++) {
            String line = lines.get(i);
            boolean among = i > 0 && depths[i - 1] > 0 || i + 1 < depths.length && isMarked(lines.get(i + 1));
            Matcher mark = MARK.matcher(line);
            if (isMarked(line) && (among || WORDS.matcher(line).matches()) && mark.lookingAt()) {
                depths[i] = (int) mark.group().chars().filter(c -> c == '>').count();
                lines.set(i, line.substring(mark.end()).strip());
            }
        }
        return depths;
    }

    private static boolean isMarked(String line) {
        return line.startsWith(">") && !line.startsWith(">=");
    }
}
