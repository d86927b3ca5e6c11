package org.ibid.normalizer.plain;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.ibid.contracts.Block;
import org.ibid.wording.EntryLabel;

/**
 * Lists whose entries are parted by empty lines and all begin with a label, or with a line that is but names and a year, or with one that
 * is but names over one that the year opens (as archaeologists print them): there a line goes on with the one above however short that is.
 */
final class SpacedList {

    /** Runs of lines between empty ones; fewer are no habit. */
    private static final int FEWEST = 3;

    private static final int LONGEST_KEY = 60;
    private static final Pattern KEY = Pattern.compile("\\s*\\p{L}[\\p{L}'’.,&\\[\\] -]+ (?:19|20)\\d\\d[a-z]?\\s*");
    private static final int LONGEST_NAMES = 160;
    private static final Pattern NAMES = Pattern.compile("\\s*\\p{L}[\\p{L}'’.,&\\[\\] -]+");
    /** Names that are wrapped. */
    private static final int MOST_NAME_LINES = 3;

    /** Some styles part nothing from the year, {@code 2014“Who keeps the oven”}, others print the day with it, {@code 2016 (4. November)}. */
    private static final Pattern YEAR_OPENS =
            Pattern.compile("\\s*(?:1[5-9]|20)\\d\\d[a-z]?(?:[.:,]?\\s*[\"“„«‘']?\\p{L}|\\s?\\().*");

    private SpacedList() {}

    /** Per line whether it stands in such a list. */
    static boolean[] find(Lines lines, Block.Kind[] sources) {
        boolean[] spaced = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (sources[i] == null) {
                continue;
            }
            int end = i;
            int runs = 0;
            int begun = 0;
            int labels = 0;
            for (; end < lines.size() && sources[end] == sources[i]; end++) {
                if (lines.isBlank(end)) {
                    continue;
                }
                boolean first = end == i || lines.isBlank(end - 1);
                boolean label = EntryLabel.at(lines.get(end)) != null;
                labels += label ? 1 : 0;
                runs += first ? 1 : 0;
                begun += first && (label || isKey(lines, end)) ? 1 : 0;
            }
            boolean habit = runs >= FEWEST && begun == runs && labels <= runs;
            Arrays.fill(spaced, i, end, habit);
            i = end - 1;
        }
        return spaced;
    }

    private static boolean isKey(Lines lines, int line) {
        String first = lines.get(line);
        // a further work of the same names
        boolean further = YEAR_OPENS.matcher(first).matches();
        return further || !lines.isBlank(line + 1) && (isKey(first) || areNamesOverYear(lines, line));
    }

    private static boolean areNamesOverYear(Lines lines, int line) {
        int below = line;
        while (below - line < MOST_NAME_LINES && !lines.isBlank(below) && isNames(lines.get(below))) {
            below++;
        }
        return below > line
                && !lines.isBlank(below)
                && YEAR_OPENS.matcher(lines.get(below)).matches();
    }

    private static boolean isNames(String line) {
        return line.length() <= LONGEST_NAMES && NAMES.matcher(line).matches();
    }

    /** Names and a year on a line of their own: {@code Reed, Vale 2014a}. */
    static boolean isKey(String line) {
        return line.length() <= LONGEST_KEY && KEY.matcher(line).matches();
    }
}
