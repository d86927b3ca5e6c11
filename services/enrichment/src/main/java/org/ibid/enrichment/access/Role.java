package org.ibid.enrichment.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a key lets its holder do; each may do what those before it may. */
public enum Role {
    /** Reads and searches documents. */
    READER,
    /** Publishes documents, and has failed ones tried again. */
    PUBLISHER,
    /** Deletes documents, runs them again, and sees to dead letters. */
    OPERATOR;

    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The one among these words that may do most; other words are none of ours. */
    public static Optional<Role> greatest(Collection<String> words) {
        return words.stream().flatMap(word -> named(word).stream()).max(Comparator.naturalOrder());
    }

    static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
