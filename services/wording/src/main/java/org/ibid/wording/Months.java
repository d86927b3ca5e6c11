package org.ibid.wording;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Months by name and abbreviation, in the languages of {@code months.txt}. Case does not matter. */
public final class Months {

    private static final String SHORT = "-short";
    private static final WordTable<Integer> NUMBERS = new WordTable<>((first, second) -> first);
    /** Names that are written out, in whatever language. */
    private static final Set<String> NAMES = new HashSet<>();

    /** The same by language, and abbreviations by the language behind {@link #SHORT}; those of no language in particular under "". */
    private static final Map<String, Set<String>> BY_LANGUAGE = new HashMap<>();

    static {
        for (WordFile.Section section : WordFile.read(Months.class, "months.txt")) {
            boolean abbreviated = section.name().endsWith(SHORT);
            int month = Integer.parseInt(section.name().replace(SHORT, ""));
            Set<String> ofLanguage = BY_LANGUAGE.computeIfAbsent(
                    (abbreviated ? SHORT : "") + section.language(), language -> new LinkedHashSet<>());
            section.words().forEach(word -> {
                NUMBERS.put(word, month);
                ofLanguage.add(word);
                if (!abbreviated) {
                    NAMES.add(word);
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

    /** @param language one of those whose names are known apart: {@code en, de, fr, es} */
    public static boolean isName(String word, String language) {
        return names(language).contains(word);
    }

    /**
     * The names written out in a language, in lower case.
     *
     * @throws IllegalArgumentException if they are not known apart
     */
    public static Set<String> names(String language) {
        return known(language);
    }

    /**
     * The abbreviations of a language, in lower case and without points.
     *
     * @throws IllegalArgumentException if they are not known apart
     */
    public static Set<String> abbreviations(String language) {
        return known(SHORT + language);
    }

    private static Set<String> known(String key) {
        Set<String> words = BY_LANGUAGE.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no months of " + key);
        }
        return Collections.unmodifiableSet(words);
    }
}
