package org.ibid.citations.quotation;

import java.util.Locale;
import java.util.Set;

/** Tells an unnamed person or unnamed persons from a name. */
final class AnonymousSpeaker {

    private static final Set<String> NAMELESS_HEADS = Set.of(
            "some", "many", "others", "several", "someone", "somebody", "critics", "experts", "on", "man", "leute");
    private static final Set<String> FAMILIAR = Set.of(
            "familiar",
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
            String word = words[i];
            if (word.isEmpty()) {
                continue;
            }
            String low = word.toLowerCase(Locale.ROOT);
            if (FAMILIAR.contains(low)) {
                return true;
            }
            boolean capital = Character.isUpperCase(word.charAt(0));
            described |=
                    Lexicons.anyLanguage(low, WordClass.ANONYMOUS) || words.length == 1 && NAMELESS_HEADS.contains(low);
            boolean germanNoun = capital && Lexicons.anyLanguage(low, WordClass.PERSON);
            if (capital && i > 0 && !germanNoun) {
                return false;
            }
        }
        boolean named = !words[0].isEmpty()
                && Character.isUpperCase(words[0].charAt(0))
                && !Lexicons.anyLanguage(words[0].toLowerCase(Locale.ROOT), WordClass.DETERMINER)
                && !Lexicons.anyLanguage(words[0].toLowerCase(Locale.ROOT), WordClass.ANONYMOUS)
                && !Lexicons.anyLanguage(words[0].toLowerCase(Locale.ROOT), WordClass.ADVERB)
                && words.length < 2;
        return described && !named;
    }
}
