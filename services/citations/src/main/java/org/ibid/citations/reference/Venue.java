package org.ibid.citations.reference;

import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;

/** What a work appears in, told by the words of its name: a magazine, a reference work, a broadcaster, a news outlet. */
final class Venue {
    private static final Set<String> MAGAZINE = WordFile.words(Venue.class, "venues.txt", "magazine");
    private static final Set<String> REFERENCE_WORK = WordFile.words(Venue.class, "venues.txt", "reference-work");
    private static final Set<String> BROADCASTER = WordFile.words(Venue.class, "venues.txt", "broadcaster");

    private Venue() {}

    static boolean isMagazine(String name) {
        return hasWordOf(MAGAZINE, name);
    }

    static boolean isReferenceWork(String name) {
        return hasWordOf(REFERENCE_WORK, name);
    }

    static boolean isBroadcaster(String name) {
        boolean channel = name.startsWith("Channel ") || (name.startsWith("BBC ") && !name.contains("News"));
        return channel || hasWordOf(BROADCASTER, name);
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

    private static boolean hasWordOf(Set<String> words, String name) {
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
