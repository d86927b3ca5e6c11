package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Random;

/** Words, names and places to make references of, by language; invented combinations of common names. */
final class Lexis {
    private static final Vocabulary WORDS = Vocabulary.beside("lexis.txt");
    private static final String[] HEADS = WORDS.of("german-head");
    private static final String[] TAILS = WORDS.of("german-tail");
    private static final String[] PARTICLES = WORDS.of("particle");
    private static final String[] SHORT = WORDS.of("month-short");

    final Random random;

    Lexis(Random random) {
        this.random = random;
    }

    enum Language {
        ENGLISH,
        GERMAN,
        FRENCH,
        SPANISH,
        ITALIAN;

        /** In their order, as they begin a sentence in English, else as they stand in one. */
        String[] months() {
            return of("month");
        }

        /** The words of a kind in this language. */
        private String[] of(String kind) {
            return WORDS.of(kind + '-' + name().toLowerCase(Locale.ROOT));
        }
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    String given(Language language) {
        return pick(language.of("given"));
    }

    String family(Language language) {
        String family =
                language == Language.GERMAN && chance(0.4) ? pick(HEADS) + pick(TAILS) : pick(language.of("family"));
        if (chance(0.04)) {
            return pick(PARTICLES).replace('+', ' ') + ' ' + family;
        }
        return family;
    }

    int year() {
        return chance(0.7) ? between(1985, 2023) : between(1890, 2000);
    }

    /** A full date, written in one of the ways of the language. */
    String date(Language language, int year) {
        int month = random.nextInt(12);
        String name = language.months()[month];
        int day = between(1, 28);
        return switch (language) {
            case ENGLISH ->
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> name + ' ' + day + ", " + year;
                    case 3 -> day + " " + name + ' ' + year;
                    case 4 -> SHORT[month] + ' ' + day + ", " + year;
                    case 5 -> day + " " + SHORT[month] + ' ' + year;
                    case 6 -> year + "-" + two(month + 1) + '-' + two(day);
                    default -> name + ' ' + day + pick("th", "st", "nd") + ", " + year;
                };
            case GERMAN ->
                chance(0.5)
                        ? day + ". " + name + ' ' + year
                        : (chance(0.5) ? two(day) : day) + "." + (chance(0.5) ? two(month + 1) : month + 1) + '.'
                                + year;
            case FRENCH -> day + " " + name + ' ' + year;
            case SPANISH -> day + " de " + name + " de " + year;
            case ITALIAN -> day + " " + name + ' ' + year;
        };
    }

    String monthYear(Language language, int year) {
        int month = random.nextInt(12);
        String name = language.months()[month];
        return switch (language) {
            case ENGLISH -> pick(name, SHORT[month]) + ' ' + year;
            case GERMAN -> name + ' ' + year;
            case FRENCH -> name + ' ' + year;
            case SPANISH -> name + " de " + year;
            case ITALIAN -> name + ' ' + year;
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    String pages(String dash) {
        int first = between(1, chance(0.8) ? 500 : 3000);
        return first + dash + (first + between(2, 40));
    }
}
