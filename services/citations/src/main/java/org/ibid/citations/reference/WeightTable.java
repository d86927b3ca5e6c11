package org.ibid.citations.reference;

/**
 * Rows of weights by feature hash, in an open-addressing table: a row lies beside its hash, so that a feature costs one access to memory
 * most of the time, known or not. (A perfect hash without probing was no faster, measured on 3,000 references.) Immutable.
 */
final class WeightTable {
    private static final int W = Model.WIDTH;
    private static final int CELL = 4;
    private static final int BIAS = 128;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final long KNOWN = 1L << 32;

    private final int shift;
    private final int lastSlot;

    /**
     * Four words to a cell. Three hold the steps, a byte each, 128 more than the step, so that eight are added at a
     * time, even and odd bytes apart in lanes of 16 bits. The fourth holds the hash; it is 0 in a free cell.
     */
    private final long[] cells;

    /**
     * @param features distinct hashes, of which those at {@code [from, to)} are taken
     * @param rows {@link Model#WIDTH} steps to a feature
     */
    WeightTable(int[] features, byte[] rows, int from, int to) {
        int slots = Integer.highestOneBit(Math.max(2, 2 * (to - from))) * 2;
        shift = 32 - Integer.numberOfTrailingZeros(slots);
        lastSlot = slots - 1;
        cells = new long[slots * CELL];
        for (int f = from; f < to; f++) {
            int slot = slot(features[f]);
            while (cells[slot * CELL + 3] != 0) {
                slot = slot + 1 & lastSlot;
            }
            fill(slot * CELL, features[f], rows, f * W);
        }
    }

    private void fill(int cell, int feature, byte[] rows, int row) {
        for (int y = 0; y < W; y++) {
            cells[cell + y / 8] |= (long) (rows[row + y] + BIAS) << (8 * (y % 8));
        }
        cells[cell + 3] = key(feature);
    }

    /** Where the search for a feature begins, by the first bits: {@link Features} spreads its hashes evenly. */
    private int slot(int feature) {
        return feature >>> shift;
    }

    private static long key(int feature) {
        return KNOWN | (feature & 0xFFFFFFFFL);
    }

    /**
     * Adds the weights of those features it knows to {@code sums} and leaves the others at the front of {@code features}.
     *
     * @param features hashes; at most {@link Features#MOST} in all tables together, so that no lane overflows
     * @return how many it does not know
     */
    int add(int[] features, int count, Lanes sums) {
        long even0 = sums.even0;
        long odd0 = sums.odd0;
        long even1 = sums.even1;
        long odd1 = sums.odd1;
        long even2 = sums.even2;
        long odd2 = sums.odd2;
        int unknown = 0;
        for (int f = 0; f < count; f++) {
            int feature = features[f];
            long key = key(feature);
            int slot = slot(feature);
            long found = cells[slot * CELL + 3];
            while (found != 0 && found != key) {
                slot = slot + 1 & lastSlot;
                found = cells[slot * CELL + 3];
            }
            if (found == 0) {
                features[unknown++] = feature;
                continue;
            }
            int cell = slot * CELL;
            long a = cells[cell];
            long b = cells[cell + 1];
            long c = cells[cell + 2];
            even0 += a & EVEN;
            odd0 += (a >>> 8) & EVEN;
            even1 += b & EVEN;
            odd1 += (b >>> 8) & EVEN;
            even2 += c & EVEN;
            odd2 += (c >>> 8) & EVEN;
        }
        sums.even0 = even0;
        sums.odd0 = odd0;
        sums.even1 = even1;
        sums.odd1 = odd1;
        sums.even2 = even2;
        sums.odd2 = odd2;
        sums.known += count - unknown;
        return unknown;
    }

    /** Sums of rows, in steps: the even and the odd bytes of their three words in lanes of 16 bits. */
    static final class Lanes {
        private long even0;
        private long odd0;
        private long even1;
        private long odd1;
        private long even2;
        private long odd2;
        private int known;

        /** Writes the sums to {@code scores[base, base + WIDTH)} and begins anew. */
        void drain(float scale, float[] scores, int base) {
            unpack(even0, odd0, scale, scores, base);
            unpack(even1, odd1, scale, scores, base + 8);
            unpack(even2, odd2, scale, scores, base + 16);
            even0 = 0;
            odd0 = 0;
            even1 = 0;
            odd1 = 0;
            even2 = 0;
            odd2 = 0;
            known = 0;
        }

        private void unpack(long even, long odd, float scale, float[] scores, int base) {
            for (int k = 0; k < 4; k++) {
                scores[base + 2 * k] = ((int) ((even >>> (16 * k)) & 0xFFFF) - known * BIAS) * scale;
                scores[base + 2 * k + 1] = ((int) ((odd >>> (16 * k)) & 0xFFFF) - known * BIAS) * scale;
            }
        }
    }
}
