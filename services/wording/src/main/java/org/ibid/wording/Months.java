package org.ibid.wording;

import java.util.HashSet;
import java.util.Set;

/** Months by name and abbreviation, in the languages of {@code months.txt}. Case does not matter. */
public final class Months {

    private static final String SHORT = "-short";
    private static final WordTable<Integer> NUMBERS = new WordTable<>((first, second) -> first);
    /** Names that are written out, behind the language where it is known: {@code de:mai}. */
    private static final Set<String> NAMES = new HashSet<>();

    static {
        for (WordFile.Section section : WordFile.read(Months.class, "months.txt")) {
            boolean abbreviated = section.name().endsWith(SHORT);
            int month = Integer.parseInt(section.name().replace(SHORT, ""));
            section.words().forEach(word -> {
                NUMBERS.put(word, month);
                if (!abbreviated) {
                    NAMES.add(word);
                    NAMES.add(section.language() + ':' + word);
                }
            });
        }
    }

    private Months() {}

    /** The month a word names, 1 to 12, or 0 where it names none. */
    public static int number(CharSequence word) {
        return number(word, 0, word.length());
    }

    /** The month that the word {@code text[from,to)} names, 1 to 12, or 0. */
    public static int number(CharSequence text, int from, int to) {
        Integer month = NUMBERS.get(text, from, to);
        return month == null ? 0 : month;
    }

    /** Whether the word, in lower case, is a month's name written out, in whatever language. */
    public static boolean isName(String word) {
        return NAMES.contains(word);
    }

    /** @param language {@code en} or {@code de}, of which the names are known apart */
    public static boolean isName(String word, String language) {
        return NAMES.contains(language + ':' + word);
    }
}
