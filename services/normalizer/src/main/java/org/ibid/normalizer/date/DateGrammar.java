package org.ibid.normalizer.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in short stretches of text: ISO 8601, {@code March2, 2014}, {@code 13 Jan. 2012}, {@code 2 de marzo de 2014},
 * {@code 02.03.2014}, {@code 2014年3月2日}, {@code March 2014}. What is not said is not filled in; "yesterday" is no date.
 */
public final class DateGrammar {

    private static final int LONGEST = 400;
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.])");

    /** @param end offset after the date in the text that was read */
    public record Found(PartialDate date, int start, int end) {}

    private record Token(char kind, int start, int end, int value, String word) {
        boolean is(char punctuation) {
            return kind == punctuation;
        }

        boolean number(int digits) {
            return kind == 'n' && end - start == digits;
        }

        boolean day() {
            return kind == 'n' && end - start <= 2 && value >= 1 && value <= 31;
        }

        boolean year() {
            return number(4);
        }
    }

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
        List<Token> tokens = tokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (int i = 0; i < tokens.size(); i++) {
            Found found = at(tokens, i, text, monthFirst);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found at(List<Token> tokens, int i, String text, boolean monthFirst) {
        Token first = tokens.get(i);
        if (first.kind == 'w') {
            return monthDayYear(tokens, i);
        }
        if (first.kind != 'n') {
            return null;
        }
        if (first.year()) {
            return yearFirst(tokens, i, text);
        }
        if (first.number(8)) {
            return compact(first);
        }
        Found named = dayMonthYear(tokens, i);
        return named != null ? named : numeric(tokens, i, monthFirst);
    }

    private static @Nullable Found monthDayYear(List<Token> tokens, int i) {
        int month = Months.number(tokens.get(i).word);
        if (month == 0) {
            return null;
        }
        int next = skip(tokens, i + 1, ".,'’ de of del");
        if (next < tokens.size() && tokens.get(next).year()) {
            return found(tokens, i, next, PartialDate.of(tokens.get(next).value, month, 0));
        }
        if (next >= tokens.size() || !tokens.get(next).day()) {
            return null;
        }
        int day = tokens.get(next).value;
        int year = skip(tokens, next + 1, ".,;st nd rd th de of del");
        boolean complete = year < tokens.size() && tokens.get(year).year();
        return complete ? found(tokens, i, year, PartialDate.of(tokens.get(year).value, month, day)) : null;
    }

    private static @Nullable Found dayMonthYear(List<Token> tokens, int i) {
        if (!tokens.get(i).day()) {
            return null;
        }
        int month = skip(tokens, i + 1, ".,-/ºª°st nd rd th er de of del d den");
        if (month >= tokens.size() || tokens.get(month).kind != 'w') {
            return null;
        }
        int number = Months.number(tokens.get(month).word);
        int year = skip(tokens, month + 1, ".,-/'’de of del");
        boolean complete =
                number != 0 && year < tokens.size() && tokens.get(year).year();
        return complete
                ? found(tokens, i, year, PartialDate.of(tokens.get(year).value, number, tokens.get(i).value))
                : null;
    }

    private static @Nullable Found yearFirst(List<Token> tokens, int i, String text) {
        if (i + 2 >= tokens.size()) {
            return null;
        }
        Token separator = tokens.get(i + 1);
        boolean cjk = separator.kind == 'w' && (separator.word.equals("年") || separator.word.equals("년"));
        if (!cjk && "-/.".indexOf(separator.kind) < 0) {
            int next = skip(tokens, i + 1, ",");
            int month = next < tokens.size() && tokens.get(next).kind == 'w' ? Months.number(tokens.get(next).word) : 0;
            int day = next + 1;
            boolean complete =
                    month != 0 && day < tokens.size() && tokens.get(day).day();
            return complete
                    ? found(tokens, i, day, PartialDate.of(tokens.get(i).value, month, tokens.get(day).value))
                    : null;
        }
        Token second = tokens.get(i + 2);
        int month = second.kind == 'w' ? Months.number(second.word) : second.value;
        if (month < 1 || month > 12 || (second.kind == 'n' && second.end - second.start > 2)) {
            return null;
        }
        int year = tokens.get(i).value;
        boolean goesOn = i + 4 < tokens.size() && (cjk || tokens.get(i + 3).kind == separator.kind);
        if (goesOn && tokens.get(i + 4).day()) {
            PartialDate date = PartialDate.of(year, month, tokens.get(i + 4).value);
            if (date == null) {
                return null;
            }
            int end = tokens.get(i + 4).end;
            PartialDate timed = cjk ? date : withTime(date, text, end);
            return new Found(timed, tokens.get(i).start, timed == date ? end : timeEnd(text, end));
        }
        // 2014/3 may be anything; 2014-03 is ISO
        return separator.is('-') && second.number(2) || cjk
                ? found(tokens, i, i + 2, PartialDate.of(year, month, 0))
                : null;
    }

    private static @Nullable Found compact(Token token) {
        PartialDate date = PartialDate.of(token.value / 10000, token.value / 100 % 100, token.value % 100);
        return date == null || !date.hasDay() ? null : new Found(date, token.start, token.end);
    }

    private static @Nullable Found numeric(List<Token> tokens, int i, boolean monthFirst) {
        if (i + 4 >= tokens.size() || !tokens.get(i).day() || !tokens.get(i + 2).day()) {
            return null;
        }
        char separator = tokens.get(i + 1).kind;
        if ("/.-".indexOf(separator) < 0
                || tokens.get(i + 3).kind != separator
                || !tokens.get(i + 4).year()) {
            return null;
        }
        int a = tokens.get(i).value;
        int b = tokens.get(i + 2).value;
        boolean american = b > 12 || (a <= 12 && monthFirst && separator != '.');
        int year = tokens.get(i + 4).value;
        return found(tokens, i, i + 4, american ? PartialDate.of(year, a, b) : PartialDate.of(year, b, a));
    }

    /** RFC 3339 and its kin after the day: {@code T10:00+03:30}. The local day stays: a time that moves it is left out. */
    private static PartialDate withTime(PartialDate date, String text, int at) {
        int end = timeEnd(text, at);
        if (end == at) {
            return date;
        }
        String time = text.substring(at + 1, end);
        int zone = zoneStart(time);
        if (zone < 0) {
            return date;
        }
        try {
            String[] parts = time.substring(0, zone).split("[:.]", -1);
            int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            LocalDateTime local = LocalDateTime.of(
                    date.year(),
                    date.month(),
                    date.day(),
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    second);
            LocalDateTime utc = local.minusSeconds(offset(time.substring(zone)).getTotalSeconds());
            if (utc.getDayOfMonth() != date.day()) {
                return date;
            }
            String utcTime =
                    String.format(Locale.ROOT, "%02d:%02d:%02dZ", utc.getHour(), utc.getMinute(), utc.getSecond());
            return new PartialDate(date.year(), date.month(), date.day(), utcTime);
        } catch (RuntimeException noSuchTime) {
            return date;
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            if ("Zz+-".indexOf(time.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int timeEnd(String text, int at) {
        boolean time = at + 5 < text.length()
                && (text.charAt(at) == 'T' || text.charAt(at) == 't' || text.charAt(at) == ' ')
                && Character.isDigit(text.charAt(at + 1));
        if (!time) {
            return at;
        }
        int end = at + 1;
        while (end < text.length()
                && end - at < 36
                && (Character.isDigit(text.charAt(end)) || ":.+-Zz".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static @Nullable Found found(List<Token> tokens, int first, int last, @Nullable PartialDate date) {
        return date == null ? null : new Found(date, tokens.get(first).start, tokens.get(last).end);
    }

    /** Past at most four tokens that are punctuation or words of {@code allowed}. */
    private static int skip(List<Token> tokens, int from, String allowed) {
        int i = from;
        while (i < tokens.size() && i - from < 4) {
            Token token = tokens.get(i);
            boolean word = token.kind == 'w' && allowed.contains(token.word.toLowerCase(Locale.ROOT));
            if (!word && (token.kind == 'n' || token.kind == 'w' || allowed.indexOf(token.kind) < 0)) {
                break;
            }
            i++;
        }
        return i;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (c >= '0' && c <= '9') {
                int value = 0;
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    value = i - start < 9 ? value * 10 + text.charAt(i) - '0' : Integer.MAX_VALUE;
                    i++;
                }
                tokens.add(new Token('n', start, i, value, ""));
            } else if (Character.isLetter(c)) {
                while (i < text.length()
                        && (Character.isLetter(text.charAt(i))
                                || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
                    i++;
                }
                tokens.add(new Token('w', start, i, 0, text.substring(start, i)));
            } else {
                i++;
                if (!Character.isWhitespace(c)) {
                    tokens.add(new Token(c, start, i, 0, ""));
                }
            }
        }
        return tokens;
    }
}
