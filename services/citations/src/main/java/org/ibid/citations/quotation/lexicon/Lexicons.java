package org.ibid.citations.quotation.lexicon;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ibid.wording.WordTable;
import org.jspecify.annotations.Nullable;

/** Picks the lexicon of a text's language; a text that does not say its language is asked for its function words. */
public final class Lexicons {

    private static final int SAMPLE = 4_000;
    private static final Map<String, Lexicon> BY_LANGUAGE = new LinkedHashMap<>();
    /** The words of all, so that asking all is one look. */
    private static final WordTable<WordClasses> ANY = new WordTable<>(WordClasses::and);

    private static final WordClasses FUNCTION_WORD =
            WordClasses.HELPER.and(WordClasses.CONNECTIVE).and(WordClass.DETERMINER, WordClass.AND);

    static {
        for (String language : new String[] {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "ru"}) {
            BY_LANGUAGE.put(language, new Lexicon(language, ANY));
        }
    }

    private Lexicons() {}

    /** The lexicon for a BCP 47 tag; of a language that has none, the one that fits the words best. */
    public static Lexicon of(@Nullable String language, String content) {
        Lexicon named = language == null ? null : named(language);
        return named != null ? named : guess(content);
    }

    /** Whether the language of a BCP 47 tag has a lexicon. */
    public static boolean reads(String language) {
        return named(language) != null;
    }

    private static @Nullable Lexicon named(String language) {
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return BY_LANGUAGE.get(written(primary));
    }

    /** Norwegian's other tags are read as Bokmål. */
    private static String written(String language) {
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    /** Whether a language lists the word as one of these. */
    public static boolean isInAnyLanguage(String word, WordClasses any) {
        WordClasses found = ANY.get(word, 0, word.length());
        return found != null && found.hasAny(any);
    }

    /** "Der Hafen ist zu" has three German function words and no English one. */
    private static Lexicon guess(String content) {
        int sample = Math.min(SAMPLE, content.length());
        return Collections.max(
                BY_LANGUAGE.values(), Comparator.comparingInt(lexicon -> functionWords(lexicon, content, sample)));
    }

    private static int functionWords(Lexicon lexicon, String content, int to) {
        int count = 0;
        int start = -1;
        for (int i = 0; i <= to; i++) {
            boolean letter = i < to && Character.isLetter(content.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (lexicon.classesOf(content, start, i).hasAny(FUNCTION_WORD)) {
                    count++;
                }
                start = -1;
            }
        }
        return count;
    }
}
