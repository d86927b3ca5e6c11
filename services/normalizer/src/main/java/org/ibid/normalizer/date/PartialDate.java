package org.ibid.normalizer.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of the Gregorian calendar as precise as its document says.
 *
 * @param month 1 to 12, or 0 when not said
 * @param day 1 to 31, or 0 when not said
 * @param time {@code hh:mm:ssZ} in UTC; none when not said
 */
public record PartialDate(
        int year, int month, int day, @Nullable String time) {

    private static final int EARLIEST = 1400;
    private static final int LATEST = 2100;

    /** The date; none if there is no such day in the years that documents speak of. */
    public static @Nullable PartialDate of(int year, int month, int day) {
        if (year < EARLIEST || year > LATEST || month < 0 || month > 12 || (month == 0 && day != 0)) {
            return null;
        }
        try {
            LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
            return new PartialDate(year, month, day, null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    public boolean hasDay() {
        return day != 0;
    }

    /** {@code YYYY[-MM[-DD[Thh:mm:ssZ]]]}, a profile of ISO 8601. */
    @Override
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        if (day == 0) {
            return String.format(Locale.ROOT, "%04d-%02d", year, month);
        }
        String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        return time == null ? date : date + "T" + time;
    }
}
