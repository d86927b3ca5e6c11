package org.ibid.citations.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Volume, issue and pages, parted where one stands for two: {@code 13.2} is volume 13, issue 2 (MLA), and {@code 13 27-39} is volume
 * 13, pages 27-39.
 */
record Numbering(
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String page) {
    private static final Set<String> NUMBER_OF_PAGES =
            WordFile.words(Numbering.class, "numbering.txt", "number-of-pages");

    static Numbering of(Runs runs) {
        String volume = runs.first(Field.VOLUME);
        String issue = runs.first(Field.ISSUE);
        String page = countsPages(runs) ? null : runs.first(Field.PAGES);
        int digits = volume == null ? 0 : digits(volume, 0);
        if (volume == null
                || digits == 0
                || digits + 1 >= volume.length()
                || !Character.isDigit(volume.charAt(digits + 1))) {
            return new Numbering(volume, issue, page);
        }
        String first = volume.substring(0, digits);
        String rest = volume.substring(digits + 1);
        return switch (volume.charAt(digits)) {
            case '.' -> {
                boolean one = issue == null && digits(rest, 0) == rest.length();
                yield new Numbering(one ? first : volume, one ? rest : issue, page);
            }
            case ' ' -> new Numbering(first, issue, page == null ? rest : page);
            default -> new Numbering(volume, issue, page);
        };
    }

    /** {@code 234 с.}, {@code 345 S.}: how many pages the work has, not where in it. */
    private static boolean countsPages(Runs runs) {
        List<Runs.Run> pages = runs.of(Field.PAGES);
        if (pages.isEmpty() || pages.getFirst().to() - pages.getFirst().from() > 1) {
            return false;
        }
        Tokens tokens = runs.tokens;
        int number = pages.getFirst().from();
        boolean announced = number > 0 && Words.is(tokens.word(number - 1).toLowerCase(Locale.ROOT), Words.PAGE);
        if (announced || number + 1 >= tokens.count) {
            return false;
        }
        String next = tokens.word(number + 1).toLowerCase(Locale.ROOT);
        boolean beside = tokens.raw
                .substring(tokens.end[number], tokens.start[number + 1])
                .isBlank();
        return beside && NUMBER_OF_PAGES.contains(next);
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
