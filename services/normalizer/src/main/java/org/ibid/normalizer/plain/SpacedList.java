package org.ibid.normalizer.plain;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.ibid.contracts.Block;
import org.ibid.normalizer.sources.NamesOverYear;
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
    /** Names that are wrapped. */
    private static final int MOST_NAME_LINES = 3;

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
        boolean further = NamesOverYear.opensWithYear(first);
        return further || !lines.isBlank(line + 1) && (isKey(first) || areNamesOverYear(lines, line));
    }

    private static boolean areNamesOverYear(Lines lines, int line) {
        int below = line;
        while (below - line < MOST_NAME_LINES && !lines.isBlank(below) && NamesOverYear.areNames(lines.get(below))) {
            below++;
        }
        return below > line && !lines.isBlank(below) && NamesOverYear.opensWithYear(lines.get(below));
    }

    /** Names and a year on a line of their own: {@code Reed, Vale 2014a}. */
    static boolean isKey(String line) {
        return line.length() <= LONGEST_KEY && KEY.matcher(line).matches();
    }
}
