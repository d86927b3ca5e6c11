package org.ibid.citations.quotation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Picks the lexicon of a text's language; a text that does not say its language is asked for its function words. */
final class Lexicons {

    private static final int SAMPLE = 4_000;
    private static final Map<String, Lexicon> BY_LANGUAGE = new LinkedHashMap<>();
    private static final long FUNCTION = WordClass.DETERMINER.bit
            | WordClass.PREPOSITION.bit
            | WordClass.AUX.bit
            | WordClass.BE.bit
            | WordClass.AND.bit
            | WordClass.SUBORDINATOR.bit;

    static {
        for (String language : new String[] {"en", "de", "fr", "es"}) {
            BY_LANGUAGE.put(language, new Lexicon(language));
        }
    }

    private Lexicons() {}

    /** The lexicon for a BCP 47 tag, which may be null; of a language that has none, the one that fits the words best. */
    static Lexicon of(String language, String content) {
        Lexicon named = language == null || language.length() < 2
                ? null
                : BY_LANGUAGE.get(language.substring(0, 2).toLowerCase(Locale.ROOT));
        return named != null ? named : guess(content);
    }

    /** Whether any language lists the word so. */
    static boolean anyLanguage(String word, WordClass wordClass) {
        return BY_LANGUAGE.values().stream().anyMatch(l -> wordClass.in(l.classesOf(word, 0, word.length())));
    }

    private static Lexicon guess(String content) {
        Lexicon best = null;
        int most = -1;
        for (Lexicon lexicon : BY_LANGUAGE.values()) {
            int count = functionWords(lexicon, content, Math.min(SAMPLE, content.length()));
            if (count > most) {
                most = count;
                best = lexicon;
            }
        }
        return best;
    }

    private static int functionWords(Lexicon lexicon, String content, int to) {
        int count = 0;
        int start = -1;
        for (int i = 0; i <= to; i++) {
            boolean letter = i < to && Character.isLetter(content.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if ((lexicon.classesOf(content, start, i) & FUNCTION) != 0) {
                    count++;
                }
                start = -1;
            }
        }
        return count;
    }
}
