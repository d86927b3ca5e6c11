package org.ibid.citations.reference;

import org.jspecify.annotations.Nullable;

/**
 * Volume, issue and pages, parted where one stands for two: {@code 13.2} is volume 13, issue 2 (MLA), and {@code 13 27-39} is volume
 * 13, pages 27-39.
 */
record Numbering(
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String page) {

    static Numbering of(Runs runs) {
        String volume = runs.first(Field.VOLUME);
        String issue = runs.first(Field.ISSUE);
        String page = runs.first(Field.PAGES);
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

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
