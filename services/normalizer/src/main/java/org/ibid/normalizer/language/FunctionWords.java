package org.ibid.normalizer.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** A cheap look at whether a stretch of prose is in a language: articles, prepositions and pronouns make a third of it. */
final class FunctionWords {

    private static final int LOOK = 400;
    private static final int FEWEST_WORDS = 25;
    private static final double LEAST_SHARE = 0.07;

    private static final Map<String, Set<String>> WORDS = WordFile.sets(FunctionWords.class, "function-words.txt");

    private FunctionWords() {}

    static boolean knows(@Nullable String language) {
        return WORDS.containsKey(primary(language));
    }

    /** Whether the start of the stretch has the function words of a language that is known; a short one has. */
    static boolean fits(@Nullable String language, String text, int start, int end) {
        Set<String> known = WORDS.getOrDefault(primary(language), Set.of());
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
                boolean small = i - from < 8;
                shared += small && known.contains(text.substring(from, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
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
