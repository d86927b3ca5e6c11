package org.ibid.normalizer.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;
import org.jspecify.annotations.Nullable;

/** A cheap look at whether a stretch of prose is in a language: articles, prepositions and pronouns make a third of it. */
final class FunctionWords {

    private static final int LOOK = 400;
    private static final int FEWEST_WORDS = 25;
    private static final double LEAST_SHARE = 0.07;

    private static final Set<String> LANGUAGES = new HashSet<>();
    /** Words and the languages that they are of. */
    private static final WordTable<Set<String>> WORDS = new WordTable<>(FunctionWords::both);

    static {
        for (WordFile.Section section : WordFile.read(FunctionWords.class, "function-words.txt")) {
            LANGUAGES.add(section.name());
            section.words().forEach(word -> WORDS.put(word, Set.of(section.name())));
        }
    }

    private FunctionWords() {}

    static boolean knows(@Nullable String language) {
        return LANGUAGES.contains(primary(language));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /** Whether the start of the stretch has the function words of a language that is known; a short one has. */
    static boolean fits(@Nullable String language, String text, int start, int end) {
        String primary = primary(language);
        int words = 0;
        int shared = 0;
        int to = Math.min(end, start + LOOK);
        int i = start;
        while (i < to) {
            int from = i;
            while (i < to && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                words++;
                Set<String> languages = i - from < 8 ? WORDS.get(text, from, i) : null;
                shared += languages != null && languages.contains(primary) ? 1 : 0;
            } else {
                i++;
            }
        }
        return words < FEWEST_WORDS || shared >= words * LEAST_SHARE;
    }

    static String primary(@Nullable String language) {
        if (language == null) {
            return "";
        }
        int dash = language.indexOf('-');
        String primary = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
        return primary.equals("no") || primary.equals("nn") ? "nb" : primary;
    }
}
