package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.ANONYMOUS;
import static org.ibid.citations.quotation.lexicon.WordClass.PREPOSITION;
import static org.ibid.citations.quotation.lexicon.WordClass.WHO;

import java.util.Locale;
import java.util.Set;
import org.ibid.citations.quotation.lexicon.Lexicons;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.ibid.wording.WordFile;

/** Tells unnamed persons from names: the head of the phrase is a role and no name follows it. */
final class AnonymousSpeaker {

    private static final Set<String> OUTRIGHT =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "outright");
    private static final Set<String> AFTER_WHO =
            WordFile.words(AnonymousSpeaker.class, "anonymous-words.txt", "after-who");
    private static final WordClasses UNNAMED = WordClasses.of(ANONYMOUS);
    private static final WordClasses AFTER_ROLE = WordClasses.of(PREPOSITION, WHO);

    private AnonymousSpeaker() {}

    /** "two senior officials", "a person familiar with the matter", but not "spokesman Rob Dane". */
    static boolean describes(String speaker) {
        boolean described = false;
        String[] words = speaker.split("[^\\p{L}\\p{N}'’-]+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (OUTRIGHT.contains(word)) {
                return true;
            }
            if (Lexicons.isInAnyLanguage(word, UNNAMED)) {
                described = true;
            } else if (i > 0 && endsPhrase(word)) {
                return described;
            } else if (described && !word.isEmpty() && Character.isUpperCase(words[i].charAt(0))) {
                return false;
            }
        }
        return described;
    }

    private static boolean endsPhrase(String word) {
        return Lexicons.isInAnyLanguage(word, AFTER_ROLE) || AFTER_WHO.contains(word);
    }
}
