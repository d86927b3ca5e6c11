package org.ibid.normalizer.latex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.CslItem;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/** A date as databases write it: biblatex's ISO 8601 in one field, or BibTeX's year, month and day in three. */
final class BibDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:[/T~?].{0,40})?");
    private static final Pattern YEAR = Pattern.compile("(?:1[0-9]|20)\\d\\d");

    private BibDate() {}

    /** Null where nothing is said; without parts where they name no day that there is. */
    static CslItem.@Nullable Date of(
            @Nullable String date, @Nullable String year, @Nullable String month, @Nullable String day) {
        if (date != null) {
            Matcher iso = ISO.matcher(date);
            return new CslItem.Date(iso.matches() ? parts(iso.group(1), iso.group(2), iso.group(3)) : null, date);
        }
        if (year == null) {
            return null;
        }
        String raw = (day == null ? "" : day + ' ') + (month == null ? "" : month + ' ') + year;
        return new CslItem.Date(YEAR.matcher(year).matches() ? parts(year, month, day) : null, raw);
    }

    private static @Nullable List<List<Integer>> parts(String year, @Nullable String month, @Nullable String day) {
        int y = Integer.parseInt(year);
        int m = month == null ? 0 : number(month, 12);
        int named = m == 0 && month != null ? Months.number(month.replaceAll("[.\\s].*", "")) : m;
        int d = day == null ? 0 : number(day, 31);
        if (month != null && month.matches("\\d+") && m == 0 || day != null && d == 0) {
            return null;
        }
        if (named == 0 || d == 0) {
            return List.of(named == 0 ? List.of(y) : List.of(y, named));
        }
        try {
            LocalDate.of(y, named, d);
            return List.of(List.of(y, named, d));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits, int most) {
        int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
        return number <= most ? number : 0;
    }
}
