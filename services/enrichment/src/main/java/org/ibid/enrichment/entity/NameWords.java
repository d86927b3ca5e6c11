package org.ibid.enrichment.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.wording.WordFile;

/** What the word lists know of names. */
final class NameWords {

    private static final Map<String, Set<String>> CUES = WordFile.sets(NameWords.class, "cues.txt");
    private static final Set<String> GIVEN = WordFile.words(NameWords.class, "given-names.txt", "");

    private NameWords() {}

    static boolean isGiven(String word) {
        return GIVEN.contains(low(word))
                || word.indexOf('-') > 0 && GIVEN.contains(low(word.substring(0, word.indexOf('-'))));
    }

    static boolean isTitle(String word) {
        return in("title", word);
    }

    static boolean headsOrganization(String word) {
        return in("organization-head", word);
    }

    static boolean headsPlace(String word) {
        return in("place-head", word);
    }

    static boolean opensOrganization(String word) {
        return in("organization-of", word);
    }

    static boolean isParticle(String word) {
        return in("particle", word);
    }

    static boolean isOrdinary(String word) {
        return in("not-a-name", word);
    }

    static boolean isPlace(String name) {
        return in("place", name) || in("place-compound", name.replace(' ', '-'));
    }

    static boolean leadsToPlace(String word) {
        return in("after-place", word);
    }

    private static boolean in(String section, String word) {
        return CUES.getOrDefault(section, Set.of()).contains(low(word));
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
