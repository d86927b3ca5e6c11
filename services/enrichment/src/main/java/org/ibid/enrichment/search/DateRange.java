package org.ibid.enrichment.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days, as numbers like 20140302, from the first to the last; a date that says only its year or month is all of it.
 *
 * @param first 0 where it is open
 * @param last 99991231 where it is open
 */
public record DateRange(int first, int last) {

    public static final DateRange ALL = new DateRange(0, 9999_12_31);

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

    /** {@code 2014}, {@code 2014-03}, {@code 2014-03-02}; null for anything else. */
    public static @Nullable DateRange of(@Nullable String date) {
        Matcher matcher = date == null ? null : DATE.matcher(date);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1)) * 1_00_00;
        if (matcher.group(2) == null) {
            return new DateRange(year + 1_01, year + 12_31);
        }
        int month = year + Integer.parseInt(matcher.group(2)) * 1_00;
        return matcher.group(3) == null
                ? new DateRange(month + 1, month + 31)
                : new DateRange(month + Integer.parseInt(matcher.group(3)), month + Integer.parseInt(matcher.group(3)));
    }

    /** {@code 2014..2016-05}, either side may be absent, or a date alone; null for anything else. */
    public static @Nullable DateRange between(String words) {
        int dots = words.indexOf("..");
        return dots < 0 ? of(words) : between(words.substring(0, dots), words.substring(dots + 2));
    }

    /** @param first, last null or empty for open */
    public static @Nullable DateRange between(@Nullable String first, @Nullable String last) {
        DateRange from = first == null || first.isEmpty() ? ALL : of(first);
        DateRange until = last == null || last.isEmpty() ? ALL : of(last);
        return from == null || until == null ? null : new DateRange(from.first, until.last);
    }

    /** The year of the first day. */
    public int year() {
        return first / 1_00_00;
    }
}
