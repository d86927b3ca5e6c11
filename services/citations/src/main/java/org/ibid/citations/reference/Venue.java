package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.wording.WordFile;

/** What a work appears in, told by the words of its name: a magazine, a reference work, a broadcaster, a news outlet. */
final class Venue {
    private static final Map<String, Set<String>> WORDS = WordFile.sets(Venue.class, "venues.txt");

    private Venue() {}

    static boolean isMagazine(String name) {
        return hasWordOf("magazine", name);
    }

    static boolean isReferenceWork(String name) {
        return hasWordOf("reference-work", name);
    }

    static boolean isBroadcaster(String name) {
        boolean channel = name.startsWith("Channel ") || (name.startsWith("BBC ") && !name.contains("News"));
        return channel || hasWordOf("broadcaster", name);
    }

    /** {@code Journal of ...} and the like are no outlets of news, whatever their other words. */
    static boolean isScholarly(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("journal of")
                || lower.startsWith("the journal of")
                || lower.contains("zeitschrift für");
    }

    /** Whether a word of the name is one that news outlets are called by. */
    static boolean namesOutlet(String name) {
        for (String word : name.split(" ", -1)) {
            if (Words.is(word, Words.OUTLET)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWordOf(String section, String name) {
        Set<String> words = WORDS.get(section);
        int from = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inside = i < name.length() && (Character.isLetter(name.charAt(i)) || name.charAt(i) == '\'');
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                if (words.contains(name.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = -1;
            }
        }
        return false;
    }
}
