package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;

/** Words that make a name that of a body: a ministry, an archive, an inquiry. */
final class Bodies {
    /** Nobody bears these as a family name. */
    private static final Set<String> CERTAIN = WordFile.words(Bodies.class, "bodies.txt", "certain");

    /** These are family names as well, so other words of the name decide. */
    private static final Set<String> LIKELY = WordFile.words(Bodies.class, "bodies.txt", "likely");

    private static final Set<String> ENDINGS = WordFile.words(Bodies.class, "bodies.txt", "ending");

    private Bodies() {}

    /** Whether a capitalized word can only stand in the name of a body. */
    static boolean certain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (CERTAIN.contains(lower)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (lower.length() > ending.length() + 1 && lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    static boolean likely(String word) {
        return LIKELY.contains(word.toLowerCase(Locale.ROOT));
    }
}
