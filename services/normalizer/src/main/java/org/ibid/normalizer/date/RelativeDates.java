package org.ibid.normalizer.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that count back from a base: {@code 3 days ago}, {@code vor zwei Stunden}, {@code il y a 3 jours}, {@code yesterday}. As
 * precise as their unit: days and less give a day, weeks and months a month, years a year. Without a base there are none.
 */
public final class RelativeDates {

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("sek", ChronoUnit.SECONDS),
            Map.entry("seg", ChronoUnit.SECONDS),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("stund", ChronoUnit.HOURS),
            Map.entry("heure", ChronoUnit.HOURS),
            Map.entry("hora", ChronoUnit.HOURS),
            Map.entry("or", ChronoUnit.HOURS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("tag", ChronoUnit.DAYS),
            Map.entry("jour", ChronoUnit.DAYS),
            Map.entry("día", ChronoUnit.DAYS),
            Map.entry("giorn", ChronoUnit.DAYS),
            Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("woche", ChronoUnit.WEEKS),
            Map.entry("semaine", ChronoUnit.WEEKS),
            Map.entry("semana", ChronoUnit.WEEKS),
            Map.entry("settiman", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS),
            Map.entry("monat", ChronoUnit.MONTHS),
            Map.entry("mois", ChronoUnit.MONTHS),
            Map.entry("mes", ChronoUnit.MONTHS),
            Map.entry("year", ChronoUnit.YEARS),
            Map.entry("jahr", ChronoUnit.YEARS),
            Map.entry("an", ChronoUnit.YEARS),
            Map.entry("año", ChronoUnit.YEARS));

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("einem", 1),
            Map.entry("einer", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("due", 2),
            Map.entry("tre", 3));

    private static final String AMOUNT = "(?<amount>\\d{1,3}|\\p{L}{1,5}) (?<unit>\\p{L}{2,9})";
    private static final Pattern AGO =
            Pattern.compile("\\b" + AMOUNT + " (?:ago|fa)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEFORE =
            Pattern.compile("\\b(?:vor|il y a|hace) " + AMOUNT + "\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DAY =
            Pattern.compile("\\b(?:(?<today>today|heute|aujourd'hui|hoy|oggi)|yesterday|gestern|hier|ayer|ieri)\\b");

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
