package org.ibid.enrichment.prose;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Words too common to tell what a text is about, by language. Thread-safe. */
public final class StopWords {

    private static final Map<String, Set<String>> BY_LANGUAGE =
            new TreeMap<>(WordFile.sets(StopWords.class, "stopwords.txt"));
    private static final int SAMPLE = 5_000;

    private StopWords() {}

    /** The list for a BCP 47 tag, which may be null; where there is none, the one that fits the content best. */
    public static Set<String> of(@Nullable String language, String content) {
        if (language != null && language.length() >= 2) {
            Set<String> known = BY_LANGUAGE.get(language.substring(0, 2).toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
        }
        String[] words = content.substring(0, Math.min(SAMPLE, content.length()))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}']+");
        Set<String> best = BY_LANGUAGE.getOrDefault("en", Set.of());
        int most = 0;
        for (Set<String> candidate : BY_LANGUAGE.values()) {
            int count = 0;
            for (String word : words) {
                count += candidate.contains(word) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
