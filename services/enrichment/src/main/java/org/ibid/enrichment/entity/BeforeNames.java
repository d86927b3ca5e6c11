package org.ibid.enrichment.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Entity;
import org.ibid.wording.WordFile;

/** Words that stand before names with a capital and are no part of them: titles, and what says when at a sentence's beginning. */
final class BeforeNames {

    private static final Map<String, Set<String>> WORDS = WordFile.sets(BeforeNames.class, "before-names.txt");
    private static final Set<String> TITLES = WORDS.getOrDefault("title", Set.of());
    private static final Set<String> TIMES = WORDS.getOrDefault("time", Set.of());

    private static final Set<String> OUTLET_ENDS = WORDS.getOrDefault("outlet-end", Set.of());

    private BeforeNames() {}

    /** @param opens whether the word opens a sentence */
    static boolean isNoPart(String word, Entity.Type type, boolean opens) {
        String small = word.toLowerCase(Locale.ROOT);
        return switch (type) {
            case PERSON -> TITLES.contains(small) || opens && TIMES.contains(small);
            case PLACE -> opens && TIMES.contains(small);
            case ORGANIZATION, WORK -> false;
        };
    }

    /** Whether the word, with a capital inside a sentence, ends the name of an outlet. */
    static boolean endsOutlet(String word) {
        return OUTLET_ENDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
