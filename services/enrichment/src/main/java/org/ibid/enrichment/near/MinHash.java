package org.ibid.enrichment.near;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A signature of a set whose equal places estimate how alike two sets are (Jaccard). One permutation of the hashes, cut into bins,
 * whose empty ones borrow from another (Shrivastava, Optimal densification for fast and accurate minwise hashing, 2017).
 */
final class MinHash {

    private static final int NONE = 0;

    private MinHash() {}

    /**
     * @param bins a power of two
     * @param elements calls what it is given with each element's hash
     */
    static int[] of(int bins, Consumer<LongConsumer> elements) {
        int[] least = new int[bins];
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
        elements.accept(hash -> {
            int bin = (int) (hash >>> shift);
            int value = (int) hash | 1;
            if (least[bin] == NONE || Integer.compareUnsigned(value, least[bin]) < 0) {
                least[bin] = value;
            }
        });
        return filled(least);
    }

    private static int[] filled(int[] least) {
        if (Arrays.stream(least).allMatch(value -> value == NONE)) {
            return least;
        }
        int[] filled = least.clone();
        for (int bin = 0; bin < least.length; bin++) {
            for (int attempt = 1; filled[bin] == NONE; attempt++) {
                filled[bin] = least[(int) (Shingles.mixed(bin * 0x9e3779b97f4a7c15L + attempt) & (least.length - 1))];
            }
        }
        return filled;
    }

    /** 0 to 1; 0 where one of them is of nothing. */
    static double likeness(int[] one, int[] other) {
        int equal = 0;
        for (int i = 0; i < one.length; i++) {
            equal += one[i] == other[i] && one[i] != NONE ? 1 : 0;
        }
        return (double) equal / one.length;
    }
}
