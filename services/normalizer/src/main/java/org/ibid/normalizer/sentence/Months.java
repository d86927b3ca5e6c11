package org.ibid.normalizer.sentence;

import java.util.Set;

/** Month names after an ordinal number, as German and its neighbours write dates. */
final class Months {

    private static final Set<String> NAMES = Set.of(
            "Januar",
            "Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
            "Jahrhundert",
            "Jahrhunderts",
            "Jahrestag",
            "Kapitel",
            "Auflage");
    private static final int LONGEST = 14;

    private Months() {}

    static boolean at(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return NAMES.contains(text.substring(from, end));
    }
}
