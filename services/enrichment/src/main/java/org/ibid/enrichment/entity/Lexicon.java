package org.ibid.enrichment.entity;

/**
 * What is known of words and phrases beforehand: the clusters that a word belongs to (Brown et al. 1992), how often it stands first
 * or last in known names of a kind, and which phrases are known names. Keyed by hashes of lower-case words, so nothing can be read
 * back, and one in several thousand unknown words is taken for a known one. Immutable.
 */
final class Lexicon {

    /** Kinds of known names: bits of what {@link #phrase} answers. */
    static final int PERSON = 1;

    static final int ORGANIZATION = 1 << 1;
    static final int PLACE = 1 << 2;
    static final int WORK = 1 << 3;
    static final int PRODUCT = 1 << 4;
    static final int EVENT = 1 << 5;
    static final int ROLE = 1 << 6;
    static final int COUNTRY = 1 << 7;
    static final int PHRASE_KINDS = 8;

    /** Places in names that {@link #parts} counts, two bits each: persons' first and last words and so on. */
    static final int PARTS = 8;

    /** The longest phrase that is looked up, in tokens. */
    static final int LONGEST = 7;

    private static final int FILTER_BITS = 24;

    private final SortedHashes words;
    private final short[][] clusters;
    private final short[] parts;
    private final ClusterPaths[] paths;
    private final SortedHashes phrases;
    private final byte[] kinds;

    /** A bit for each beginning of a phrase's hash: most runs of words are no name, and need no look at the list. */
    private final long[] some = new long[1 << FILTER_BITS - 6];

    Lexicon(
            SortedHashes words,
            short[][] clusters,
            short[] parts,
            ClusterPaths[] paths,
            SortedHashes phrases,
            byte[] kinds) {
        this.words = words;
        this.clusters = clusters;
        this.parts = parts;
        this.paths = paths;
        this.phrases = phrases;
        this.kinds = kinds;
        phrases.forEach(hash -> some[hash >>> 38 - FILTER_BITS] |= 1L << (hash >>> 32 - FILTER_BITS));
    }

    /** How words are hashed: lower case, runs of digits as one 0. */
    static int word(String lower) {
        boolean digits = false;
        for (int i = 0; i < lower.length() && !digits; i++) {
            digits = Character.isDigit(lower.charAt(i));
        }
        return Hashes.of(digits ? lower.replaceAll("\\d+", "0") : lower);
    }

    /** The entry of a word, or -1. */
    int entry(int word) {
        return words.rank(word);
    }

    /** How many clusterings there are. */
    int clusterings() {
        return paths.length;
    }

    /**
     * The cluster of an entry, from its root down to {@code length} branches, as a hash.
     *
     * @return 0 where the word is in no cluster of this clustering
     */
    int cluster(int clustering, int entry, int length) {
        int cluster = clusters[clustering][entry] & 0xFFFF;
        return cluster == 0 ? 0 : paths[clustering].prefix(cluster - 1, length);
    }

    /** The {@link #PARTS} levels from 0 to 3 of an entry, two bits each. */
    int parts(int entry) {
        return parts[entry] & 0xFFFF;
    }

    /** The bits of the kinds of known names that a phrase is. */
    int phrase(int hash) {
        if ((some[hash >>> 38 - FILTER_BITS] >>> (hash >>> 32 - FILTER_BITS) & 1) == 0) {
            return 0;
        }
        int rank = phrases.rank(hash);
        return rank < 0 ? 0 : kinds[rank] & 0xFF;
    }
}
