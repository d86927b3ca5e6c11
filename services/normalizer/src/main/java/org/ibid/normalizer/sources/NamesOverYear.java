package org.ibid.normalizer.sources;

import java.util.regex.Pattern;

/** Entries as anthropologists print them: a line that is but names, over one that the year opens. */
public final class NamesOverYear {

    private static final int LONGEST_NAMES = 160;
    private static final Pattern NAMES = Pattern.compile("\\s*\\p{L}[\\p{L}'’.,&\\[\\] -]+");

    /** Some styles part nothing from the year, {@code 2014“Who keeps the oven”}, others print the day with it, {@code 2016 (4. November)}. */
    private static final Pattern YEAR =
            Pattern.compile("\\s*(?:1[5-9]|20)\\d\\d[a-z]?(?:[.:,]?\\s*[\"“„«‘']?\\p{L}|\\s?\\().*");

    private NamesOverYear() {}

    /** Whether nothing but names may stand in the line. */
    public static boolean areNames(String line) {
        return line.length() <= LONGEST_NAMES && NAMES.matcher(line).matches();
    }

    /** Whether a year opens the line, and what may be a title is behind it. */
    public static boolean opensWithYear(String line) {
        return YEAR.matcher(line).matches();
    }
}
