package org.ibid.normalizer.date;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in short stretches of text: ISO 8601, {@code March2, 2014}, {@code 13 Jan. 2012}, {@code 2 de marzo de 2014},
 * {@code 02.03.2014}, {@code 2014年3月2日}, {@code March 2014}. What is not said is not filled in; "yesterday" is no date.
 */
public final class DateGrammar {

    private static final int LONGEST = 400;
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?:(?![\\d.])|(?=\\d{2}:\\d{2}))");

    /** @param end offset after the date in the text that was read */
    public record Found(PartialDate date, int start, int end) {}

    private DateGrammar() {}

    /** The first date in the text. {@code monthFirst} decides what 3/2/2014 means. */
    public static @Nullable PartialDate date(@Nullable String text, boolean monthFirst) {
        Found found = text == null ? null : find(text, monthFirst);
        return found == null ? null : found.date();
    }

    /** A text that is nothing but a year, a month and year, or a date. */
    public static @Nullable PartialDate whole(String text, boolean monthFirst) {
        String bare = text.strip();
        if (bare.length() == 4 && bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return PartialDate.of(Integer.parseInt(bare), 0, 0);
        }
        Found found = find(bare, monthFirst);
        if (found == null) {
            return null;
        }
        boolean lettersBefore = bare.substring(0, found.start()).chars().anyMatch(Character::isLetterOrDigit);
        boolean lettersAfter = bare.substring(found.end()).chars().anyMatch(Character::isLetterOrDigit);
        return lettersBefore || lettersAfter ? null : found.date();
    }

    /** The first date whose year has two digits, {@code 2.12.19}, of this century: for lines that are known to hold a date. */
    public static @Nullable Found shortYear(String text) {
        Matcher date = SHORT_YEAR.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (date.find()) {
            PartialDate day = PartialDate.of(
                    2000 + Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(1)));
            if (day != null && day.hasDay()) {
                return new Found(day, date.start(), date.end());
            }
        }
        return null;
    }

    /** The first date of at least month and year in the first 400 characters. */
    public static @Nullable Found find(String text, boolean monthFirst) {
        if (!hasYear(text)) {
            return null;
        }
        List<DateToken> tokens = DateToken.read(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int i = 0; i < tokens.size(); i++) {
            Found found = at(tokens, i, text, monthFirst);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Four digits in a row, without which nothing is a date. */
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < Math.min(LONGEST, text.length()) && digits < 4; i++) {
            digits = Letters.isDigit(text.charAt(i)) ? digits + 1 : 0;
        }
        return digits == 4;
    }

    private static @Nullable Found at(List<DateToken> tokens, int i, String text, boolean monthFirst) {
        DateToken first = tokens.get(i);
        if (first.isWord()) {
            return monthDayYear(tokens, i);
        }
        if (!first.isNumber()) {
            return null;
        }
        if (first.isYear()) {
            return yearFirst(tokens, i, text);
        }
        if (first.hasDigits(8)) {
            return compact(first);
        }
        Found named = dayMonthYear(tokens, i);
        return named != null ? named : numeric(tokens, i, monthFirst);
    }

    private static @Nullable Found monthDayYear(List<DateToken> tokens, int i) {
        int month = tokens.get(i).month();
        if (month == 0) {
            return null;
        }
        int next = DateToken.skip(tokens, i + 1, ".,'’ de of del");
        if (next < tokens.size() && tokens.get(next).isYear()) {
            return found(tokens, i, next, PartialDate.of(tokens.get(next).value(), month, 0));
        }
        if (next >= tokens.size() || !tokens.get(next).isDay()) {
            return null;
        }
        int day = tokens.get(next).value();
        int year = DateToken.skip(tokens, next + 1, ".,;st nd rd th de of del");
        boolean complete = year < tokens.size() && tokens.get(year).isYear();
        return complete ? found(tokens, i, year, PartialDate.of(tokens.get(year).value(), month, day)) : null;
    }

    private static @Nullable Found dayMonthYear(List<DateToken> tokens, int i) {
        if (!tokens.get(i).isDay()) {
            return null;
        }
        int month = DateToken.skip(tokens, i + 1, ".,-/ºª°st nd rd th er de of del d den");
        if (month >= tokens.size() || !tokens.get(month).isWord()) {
            return null;
        }
        int number = tokens.get(month).month();
        int year = DateToken.skip(tokens, month + 1, ".,-/'’de of del");
        boolean complete =
                number != 0 && year < tokens.size() && tokens.get(year).isYear();
        return complete
                ? found(
                        tokens,
                        i,
                        year,
                        PartialDate.of(
                                tokens.get(year).value(), number, tokens.get(i).value()))
                : null;
    }

    private static @Nullable Found yearFirst(List<DateToken> tokens, int i, String text) {
        if (i + 2 >= tokens.size()) {
            return null;
        }
        DateToken separator = tokens.get(i + 1);
        boolean cjk = separator.is("年") || separator.is("년");
        if (!cjk && "-/.".indexOf(separator.kind()) < 0) {
            int next = DateToken.skip(tokens, i + 1, ",");
            int month = next < tokens.size() ? tokens.get(next).month() : 0;
            int day = next + 1;
            boolean complete =
                    month != 0 && day < tokens.size() && tokens.get(day).isDay();
            return complete
                    ? found(
                            tokens,
                            i,
                            day,
                            PartialDate.of(
                                    tokens.get(i).value(),
                                    month,
                                    tokens.get(day).value()))
                    : null;
        }
        DateToken second = tokens.get(i + 2);
        int month = second.isWord() ? second.month() : second.value();
        if (month < 1 || month > 12 || (second.isNumber() && second.length() > 2)) {
            return null;
        }
        int year = tokens.get(i).value();
        boolean goesOn = i + 4 < tokens.size() && (cjk || tokens.get(i + 3).kind() == separator.kind());
        if (goesOn && tokens.get(i + 4).isDay()) {
            PartialDate date = PartialDate.of(year, month, tokens.get(i + 4).value());
            if (date == null) {
                return null;
            }
            int end = tokens.get(i + 4).end();
            PartialDate timed = cjk ? date : ClockTime.with(date, text, end);
            return new Found(timed, tokens.get(i).start(), timed == date ? end : ClockTime.end(text, end));
        }
        // 2014/3 may be anything; 2014-03 is ISO
        return separator.is('-') && second.hasDigits(2) || cjk
                ? found(tokens, i, i + 2, PartialDate.of(year, month, 0))
                : null;
    }

    private static @Nullable Found compact(DateToken token) {
        PartialDate date = PartialDate.of(token.value() / 10000, token.value() / 100 % 100, token.value() % 100);
        return date == null || !date.hasDay() ? null : new Found(date, token.start(), token.end());
    }

    private static @Nullable Found numeric(List<DateToken> tokens, int i, boolean monthFirst) {
        if (i + 4 >= tokens.size()
                || !tokens.get(i).isDay()
                || !tokens.get(i + 2).isDay()) {
            return null;
        }
        char separator = tokens.get(i + 1).kind();
        if ("/.-".indexOf(separator) < 0
                || tokens.get(i + 3).kind() != separator
                || !tokens.get(i + 4).isYear()
                || isShortYearAndTime(tokens, i + 4)) {
            return null;
        }
        int a = tokens.get(i).value();
        int b = tokens.get(i + 2).value();
        boolean american = b > 12 || (a <= 12 && monthFirst && separator != '.');
        int year = tokens.get(i + 4).value();
        return found(tokens, i, i + 4, american ? PartialDate.of(year, a, b) : PartialDate.of(year, b, a));
    }

    /** {@code 28.09.1912:44}: two elements side by side, of which the second is a time. */
    private static boolean isShortYearAndTime(List<DateToken> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).is(':')
                && tokens.get(i + 1).start() == tokens.get(i).end()
                && tokens.get(i + 2).hasDigits(2)
                && tokens.get(i + 2).start() == tokens.get(i + 1).end();
    }

    private static @Nullable Found found(List<DateToken> tokens, int first, int last, @Nullable PartialDate date) {
        return date == null
                ? null
                : new Found(date, tokens.get(first).start(), tokens.get(last).end());
    }
}
