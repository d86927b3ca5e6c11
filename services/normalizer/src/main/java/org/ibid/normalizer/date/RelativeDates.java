package org.ibid.normalizer.date;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Dates that count back from a base: {@code 3 days ago}, {@code vor zwei Stunden}, {@code il y a 3 jours}, {@code yesterday}. As
 * precise as their unit: days and less give a day, weeks and months a month, years a year. Without a base there are none.
 */
public final class RelativeDates {

    private static final String FILE = "relative-dates.txt";
    private static final Map<String, ChronoUnit> UNITS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (ChronoUnit unit : List.of(SECONDS, MINUTES, HOURS, DAYS, WEEKS, MONTHS, YEARS)) {
            WordFile.words(RelativeDates.class, FILE, unit.name().toLowerCase(Locale.ROOT))
                    .forEach(stem -> UNITS.put(stem, unit));
        }
        for (int number = 1; number <= 3; number++) {
            for (String word : WordFile.words(RelativeDates.class, FILE, String.valueOf(number))) {
                NUMBERS.put(word, number);
            }
        }
    }

    private static final String AMOUNT = "(?<amount>\\d{1,3}|\\p{L}{1,5}) (?<unit>\\p{L}{2,9})";
    private static final Pattern AGO = words(AMOUNT + " (?:" + anyOf("ago") + ")");
    private static final Pattern BEFORE = words("(?:" + anyOf("before") + ") " + AMOUNT);
    private static final Pattern DAY = words("(?:(?<today>" + anyOf("today") + ")|" + anyOf("yesterday") + ")");

    private static String anyOf(String section) {
        return WordFile.phrases(RelativeDates.class, FILE, section).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("\\b" + pattern + "\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    private RelativeDates() {}

    /** The date that the words count back to from the base, in UTC; none if they count none. */
    public static @Nullable PartialDate find(String words, Instant base) {
        String text = words.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
        for (Pattern pattern : new Pattern[] {AGO, BEFORE}) {
            Matcher counted = pattern.matcher(text);
            while (counted.find()) {
                PartialDate date = back(counted.group("amount"), counted.group("unit"), base);
                if (date != null) {
                    return date;
                }
            }
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return null; // within a sentence the word says nothing about the page
        }
        LocalDate date = base.atZone(ZoneOffset.UTC).toLocalDate().minusDays(day.group("today") == null ? 1 : 0);
        return PartialDate.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static @Nullable PartialDate back(String amount, String word, Instant base) {
        Integer count = Character.isDigit(amount.charAt(0)) ? Integer.valueOf(amount) : NUMBERS.get(amount);
        ChronoUnit unit = unit(word);
        if (count == null || unit == null) {
            return null;
        }
        LocalDate date =
                base.atZone(ZoneOffset.UTC).toLocalDateTime().minus(count, unit).toLocalDate();
        return switch (unit) {
            case YEARS -> PartialDate.of(date.getYear(), 0, 0);
            case MONTHS, WEEKS -> PartialDate.of(date.getYear(), date.getMonthValue(), 0);
            default -> PartialDate.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        };
    }

    /** By the longest stem that the word begins with and ends soon after: {@code days}, {@code Tagen}, {@code giorni}. */
    private static @Nullable ChronoUnit unit(String word) {
        for (int length = word.length(); length >= 2; length--) {
            ChronoUnit unit = UNITS.get(word.substring(0, length));
            if (unit != null && (word.length() - length <= 3 || length >= 3 && unit.isTimeBased())) {
                return unit;
            }
        }
        return null;
    }
}
