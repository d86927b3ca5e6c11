package org.ibid.citations.quotation;

import java.util.Locale;
import java.util.Set;

/** Tells unnamed persons from names: the head of the phrase is a role and no name follows it. */
final class AnonymousSpeaker {

    private static final Set<String> FAMILIAR = Set.of(
            "anonymous",
            "unnamed",
            "confidential",
            "undisclosed",
            "unidentified",
            "anonym",
            "anonyme",
            "anónimo",
            "anónima");

    private AnonymousSpeaker() {}

    static boolean describes(String speaker) {
        boolean described = false;
        String[] words = speaker.split("[^\\p{L}\\p{N}'’-]+");
        for (int i = 0; i < words.length; i++) {
            String low = words[i].toLowerCase(Locale.ROOT);
            if (FAMILIAR.contains(low)) {
                return true;
            }
            if (Lexicons.anyLanguage(low, WordClass.ANONYMOUS)) {
                described = true;
            } else if (i > 0 && endsPhrase(low)) {
                return described;
            } else if (described && !low.isEmpty() && Character.isUpperCase(words[i].charAt(0))) {
                return false; // "spokesman Rob Dane"
            }
        }
        return described;
    }

    private static boolean endsPhrase(String word) {
        return Lexicons.anyLanguage(word, WordClass.PREPOSITION)
                || Lexicons.anyLanguage(word, WordClass.WHO)
                || word.equals("familiar");
    }
}
