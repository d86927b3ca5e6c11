package org.ibid.citations.diagnostic;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/** What is wrong with a date whose month is a word: glued, misspelt, or with a day that the month does not have. */
final class MonthFault {

    /** A day, the word and a year; the day may be left out where word and year are glued. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<before>^|[^\\p{L}\\p{N}])(?<day>\\d{1,2})(?<gap>\\.? ?)(?<month>\\p{Lu}[\\p{L}\\d]{2,14}?)(?<after>[., ]{0,2})(?<year>\\d{4})(?!\\d)");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<month>\\p{Lu}[\\p{L}\\d]{2,14}?)(?<gap>[. ]{0,2})(?<day>\\d{1,2})[, ]{1,3}(?<year>\\d{4})(?!\\d)");
    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<month>\\p{Lu}\\p{L}{2,14})(?<year>\\d{4})(?!\\d)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** A number beyond any month's days is a volume, unless a comma parts it from a journal's name and it is near a day. */
    private static final int NEAR_A_DAY = 39;

    private static final int LONG_ENOUGH = 7;
    private static final Set<String> SPELT = Stream.of("en", "de", "fr", "es")
            .flatMap(language -> Months.names(language).stream())
            .filter(name -> name.length() >= LONG_ENOUGH)
            .collect(Collectors.toUnmodifiableSet());

    private MonthFault() {}

    /** The first fault, said in words; null where there is none. */
    static @Nullable String in(String raw) {
        for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST, MONTH_ALONE)) {
            Matcher date = pattern.matcher(raw);
            for (int from = 0; date.find(from); from = date.start("month") + 1) {
                String fault = fault(raw, date, pattern);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return null;
    }

    private static @Nullable String fault(String raw, Matcher date, Pattern pattern) {
        String word = date.group("month");
        int month = Months.number(word);
        String printed =
                raw.substring(pattern == DAY_FIRST ? date.start("day") : date.start("month"), date.end("year"));
        if (month == 0) {
            return pattern != MONTH_ALONE && isMisspelt(word) ? Report.quoted(word) + " is no month" : null;
        }
        if (pattern == MONTH_ALONE) {
            return lacksSpace(printed);
        }
        if (date.group("gap").isEmpty()) {
            return lacksSpace(printed);
        }
        if (pattern == DAY_FIRST && date.group("after").isEmpty()) {
            return lacksSpace(raw.substring(date.start("month"), date.end("year")));
        }
        int day = Integer.parseInt(date.group("day"));
        boolean volume =
                pattern == DAY_FIRST && (day > NEAR_A_DAY || day > 31 && !followsComma(raw, date.start("day")));
        boolean exists =
                YearMonth.of(Integer.parseInt(date.group("year")), month).isValidDay(day);
        return exists || volume ? null : "there is no " + Report.quoted(printed);
    }

    private static String lacksSpace(String printed) {
        return Report.quoted(printed) + " lacks a space";
    }

    private static boolean followsComma(String raw, int day) {
        return day >= 2 && raw.startsWith(", ", day - 2);
    }

    /** "Febuary", "Octob3r": one letter is wrong, lost, doubled or out of place. */
    private static boolean isMisspelt(String word) {
        String plain = plain(word.toLowerCase(Locale.ROOT));
        return plain.length() >= LONG_ENOUGH - 1
                && SPELT.stream().map(MonthFault::plain).noneMatch(plain::equals)
                && SPELT.stream().anyMatch(name -> isOneOff(plain, plain(name)));
    }

    private static String plain(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isOneOff(String word, String name) {
        int same = 0;
        int shorter = Math.min(word.length(), name.length());
        while (same < shorter && word.charAt(same) == name.charAt(same)) {
            same++;
        }
        String rest = word.substring(same);
        String other = name.substring(same);
        if (same == 0 || Math.abs(rest.length() - other.length()) > 1) {
            return false;
        }
        return switch (rest.length() - other.length()) {
            case 1 -> rest.substring(1).equals(other);
            case -1 -> other.substring(1).equals(rest);
            default -> rest.substring(1).equals(other.substring(1)) || isSwapped(rest, other);
        };
    }

    private static boolean isSwapped(String rest, String other) {
        return rest.length() >= 2
                && rest.charAt(0) == other.charAt(1)
                && rest.charAt(1) == other.charAt(0)
                && rest.substring(2).equals(other.substring(2));
    }
}
