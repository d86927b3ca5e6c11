package org.ibid.citations.diagnostic;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day in digits alone that no calendar has: {@code 2007-02-30}, {@code 31.04.2014}. */
final class DayFault {

    /** Not within an address, a DOI or a version. */
    private static final String ALONE = "(?<![\\p{L}\\p{N}/_=.:?&#-])%s(?![\\p{L}\\p{N}/_=-]|[.:]\\p{L}|[.:]\\p{N})";

    private static final Pattern YEAR_FIRST = Pattern.compile(ALONE.formatted("((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)"));
    private static final Pattern YEAR_LAST =
            Pattern.compile(ALONE.formatted("(\\d\\d)([./])(\\d\\d)\\2((?:19|20)\\d\\d)"));

    private DayFault() {}

    /**
     * The first such day; null where there is none.
     *
     * @param monthFirst whether the text's language may also write the month before the day, as American English does
     */
    static @Nullable String in(String raw, boolean monthFirst) {
        Matcher iso = YEAR_FIRST.matcher(raw);
        while (iso.find()) {
            if (!exists(iso.group(1), iso.group(2), iso.group(3))) {
                return iso.group();
            }
        }
        Matcher dotted = YEAR_LAST.matcher(raw);
        while (dotted.find()) {
            String year = dotted.group(4);
            boolean slashed = dotted.group(2).equals("/");
            boolean either = (monthFirst || slashed) && exists(year, dotted.group(1), dotted.group(3));
            if (!either && !exists(year, dotted.group(3), dotted.group(1))) {
                return dotted.group();
            }
        }
        return null;
    }

    private static boolean exists(String year, String month, String day) {
        int number = Integer.parseInt(month);
        return number >= 1
                && number <= 12
                && YearMonth.of(Integer.parseInt(year), number).isValidDay(Integer.parseInt(day));
    }
}
