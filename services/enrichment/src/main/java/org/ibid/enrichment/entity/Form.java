package org.ibid.enrichment.entity;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word as it is printed, with the features that it has wherever it stands: those for the place where it stands itself and those
 * that it lends to its neighbours.
 */
final class Form {

    private static final int[] COARSE = {4, 6, 8, 10, 13, 30};
    private static final int[] LENT = {6, 10, 30};

    final int lower;
    final int shape;
    final int cluster;
    final int parts;
    final int word;
    final boolean upper;
    final boolean letters;
    /** Features of the token itself. */
    final int[] own;
    /** Features for the tokens beside it, to be mixed with their distance. */
    final int[] lent;
    /** Whether the lexicon knows the word. */
    final boolean known;
    /** What the tagger has added up; the same whoever writes it, so threads may race. */
    volatile float @Nullable [] sums;

    /**
     * @param shouted whether it stands in a line of capitals, so that its own capitals say nothing
     * @param language a hash
     */
    Form(String printed, boolean shouted, int language, Lexicon lexicon) {
        String small = printed.toLowerCase(Locale.ROOT);
        String seen = shouted && small.length() > 1
                ? printed.substring(0, 1) + small.substring(Math.min(1, small.length()))
                : printed;
        word = Lexicon.word(small);
        lower = Hashes.of(small);
        letters = Character.isLetter(printed.charAt(0));
        upper = isUpper(printed);
        shape = Hashes.mix(Shape.of(seen), shouted ? 1 : 0);
        int entry = lexicon.entry(word);
        known = entry >= 0;
        parts = entry < 0 ? 0 : lexicon.parts(entry);
        cluster = entry < 0 ? 0 : lexicon.cluster(0, entry, 8);
        int phrase = lexicon.phrase(Phrases.add(0, word));

        Collector features = new Collector();
        features.add(1, lower);
        features.add(2, Hashes.of(seen));
        features.add(3, shape);
        features.add(4, shape, language);
        for (int k = 1; k <= Math.min(4, small.length()); k++) {
            features.add(4 + k, Hashes.of(small, 0, k));
        }
        for (int k = 1; k <= Math.min(5, small.length()); k++) {
            features.add(8 + k, Hashes.of(small, small.length() - k, small.length()));
        }
        if (small.length() >= 3) {
            features.add(14, Hashes.of(small, small.length() - 3, small.length()), shape, language);
        }
        features.add(15, Math.min(small.length(), 8), shape);
        if (entry >= 0) {
            for (int clustering = 0; clustering < lexicon.clusterings(); clustering++) {
                for (int length : COARSE) {
                    int prefix = lexicon.cluster(clustering, entry, length);
                    if (prefix != 0) {
                        features.add(16 + 8 * clustering, prefix);
                        if (length == 8) {
                            features.add(17 + 8 * clustering, prefix, language, shape);
                        }
                    }
                }
            }
        }
        features.add(40, parts, language);
        features.add(41, phrase, language);
        for (int k = 0; k < Lexicon.PARTS; k++) {
            int level = parts >>> 2 * k & 3;
            if (level > 0) {
                features.add(42, k * 4 + level, shape);
            }
        }
        features.add(43, entry < 0 ? 1 : 0, language, shape);
        int hyphen = Math.max(small.lastIndexOf('-'), small.lastIndexOf('‑'));
        if (hyphen > 0 && hyphen < small.length() - 1) {
            int first = Hashes.of(small, 0, hyphen);
            int last = Hashes.of(small, hyphen + 1, small.length());
            features.add(44, first);
            features.add(45, last);
            int head = lexicon.phrase(Phrases.add(0, first));
            features.add(46, head, shape);
        }
        own = features.features();

        features = new Collector();
        features.add(50, lower);
        features.add(51, shape, language);
        features.add(52, parts);
        if (small.length() > 3) {
            features.add(53, Hashes.of(small, small.length() - 3, small.length()));
        }
        if (entry >= 0) {
            for (int clustering = 0; clustering < lexicon.clusterings(); clustering++) {
                for (int length : LENT) {
                    int prefix = lexicon.cluster(clustering, entry, length);
                    if (prefix != 0) {
                        features.add(54 + clustering, prefix);
                    }
                }
            }
        }
        lent = features.features();
    }

    private static boolean isUpper(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isUpperCase(printed.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Features, each the mix of what kind it is and its value. */
    private static final class Collector {
        private int[] features = new int[80];
        private int count;

        void add(int kind, int value) {
            if (count == features.length) {
                features = Arrays.copyOf(features, count * 2);
            }
            features[count++] = Hashes.mix(kind, value);
        }

        void add(int kind, int a, int b) {
            add(kind, Hashes.mix(a, b));
        }

        void add(int kind, int a, int b, int c) {
            add(kind, Hashes.mix(a, b, c));
        }

        int[] features() {
            return Arrays.copyOf(features, count);
        }
    }
}
