package org.ibid.enrichment.entity;

/**
 * Rows of weights by feature hash, in an open-addressing table where a row lies beside its hash. Most features that are met are not
 * known: a bit for each value of a hash's beginning says so of nearly all of them without a look at the table. Immutable.
 */
final class Weights {

    /** Row width: the labels, padded. */
    static final int WIDTH = 24;

    /** The most features that are added up at once: their sum fits in 16 bits. */
    private static final int MOST = 255;

    private static final int CELL = 4;
    private static final int BIAS = 128;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final long TAKEN = 1L << 32;
    private static final int FILTER_BITS = 22;

    private final long[] filter = new long[1 << FILTER_BITS - 6];

    /** Four words to a cell: the steps of 24 labels, each a byte and 128 more than the step; then the hash, or 0 where it is free. */
    private final long[] cells;

    private final int mask;
    private final float scale;

    /**
     * @param features distinct hashes
     * @param rows {@link #WIDTH} steps to a feature
     * @param scale of a step
     */
    Weights(int[] features, byte[] rows, float scale) {
        this.scale = scale;
        int capacity = Integer.highestOneBit(Math.max(8, features.length)) * 2;
        mask = capacity - 1;
        cells = new long[capacity * CELL];
        for (int f = 0; f < features.length; f++) {
            int feature = features[f];
            int slot = feature & mask;
            while (cells[slot * CELL + 3] != 0) {
                slot = slot + 1 & mask;
            }
            for (int y = 0; y < WIDTH; y++) {
                cells[slot * CELL + y / 8] |= (long) (rows[f * WIDTH + y] + BIAS) << 8 * (y % 8);
            }
            cells[slot * CELL + 3] = TAKEN | feature & 0xFFFFFFFFL;
            int bit = feature >>> 32 - FILTER_BITS;
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /** Adds the weights of the first {@code count} features to the row of {@code scores} at {@code base}; even and odd bytes apart. */
    void add(int[] features, int count, float[] scores, int base) {
        int[] some = new int[Math.min(count, MOST)];
        for (int from = 0; from < count; from += MOST) {
            int likely = likely(features, from, Math.min(count, from + MOST), some);
            addLikely(some, likely, scores, base);
        }
    }

    /** Those that the filter lets through. Apart from the look at the table, so that the processor need not wait for one to see the next. */
    private int likely(int[] features, int from, int to, int[] some) {
        int size = 0;
        for (int f = from; f < to; f++) {
            int feature = features[f];
            int bit = feature >>> 32 - FILTER_BITS;
            some[size] = feature;
            size += (int) (filter[bit >>> 6] >>> bit & 1);
        }
        return size;
    }

    private void addLikely(int[] features, int count, float[] scores, int base) {
        long even0 = 0;
        long even1 = 0;
        long even2 = 0;
        long odd0 = 0;
        long odd1 = 0;
        long odd2 = 0;
        int known = 0;
        for (int f = 0; f < count; f++) {
            int cell = find(features[f]);
            if (cell >= 0) {
                long a = cells[cell];
                long b = cells[cell + 1];
                long c = cells[cell + 2];
                even0 += a & EVEN;
                odd0 += a >>> 8 & EVEN;
                even1 += b & EVEN;
                odd1 += b >>> 8 & EVEN;
                even2 += c & EVEN;
                odd2 += c >>> 8 & EVEN;
                known++;
            }
        }
        if (known > 0) {
            unpack(even0, odd0, known, scores, base);
            unpack(even1, odd1, known, scores, base + 8);
            unpack(even2, odd2, known, scores, base + 16);
        }
    }

    private int find(int feature) {
        long key = TAKEN | feature & 0xFFFFFFFFL;
        int slot = feature & mask;
        long found = cells[slot * CELL + 3];
        while (found != 0 && found != key) {
            slot = slot + 1 & mask;
            found = cells[slot * CELL + 3];
        }
        return found == 0 ? -1 : slot * CELL;
    }

    private void unpack(long even, long odd, int known, float[] scores, int base) {
        for (int k = 0; k < 4; k++) {
            scores[base + 2 * k] += ((int) (even >>> 16 * k & 0xFFFF) - known * BIAS) * scale;
            scores[base + 2 * k + 1] += ((int) (odd >>> 16 * k & 0xFFFF) - known * BIAS) * scale;
        }
    }
}
