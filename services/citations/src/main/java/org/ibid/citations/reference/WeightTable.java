package org.ibid.citations.reference;

import java.util.Arrays;

/**
 * Rows of weights by feature hash. A perfect hash (buckets with a pilot each, after Pibiri and Trani, "PTHash", 2021) gives every
 * known feature a cell of its own, which holds its hash beside its weights: a feature costs one access to memory, known or not, and
 * no access waits for another. Immutable.
 */
final class WeightTable {
    private static final int W = Model.WIDTH;
    private static final int CELL = 4;
    private static final int BIAS = 128;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final long KNOWN = 1L << 32;
    private static final int MOST_PILOTS = 1 << 16;
    /** Hashes of a bucket, on average; more make the pilots fewer and harder to find. */
    private static final int BUCKET = 4;

    private static final double LOAD = 0.94;

    private final int shift;
    private final char[] pilots;
    private final int size;

    /**
     * Four words to a cell. Three hold the steps, a byte each, 128 more than the step, so that eight are added at a
     * time, even and odd bytes apart in lanes of 16 bits. The fourth holds the hash.
     */
    private final long[] cells;

    /**
     * @param features distinct hashes, of which those at {@code [from, to)} are taken
     * @param rows {@link Model#WIDTH} steps to a feature
     */
    WeightTable(int[] features, byte[] rows, int from, int to) {
        this(Arrays.copyOfRange(features, from, to), Arrays.copyOfRange(rows, from * W, to * W));
    }

    private WeightTable(int[] features, byte[] rows) {
        int buckets = Integer.highestOneBit(Math.max(2, 2 * features.length / BUCKET - 1));
        shift = 32 - Integer.numberOfTrailingZeros(buckets);
        pilots = new char[buckets];
        int[] order = byBucket(features, buckets);
        int cellCount = (int) (features.length / LOAD) + 1;
        int[] owners = null;
        while (owners == null) {
            owners = placed(features, order, cellCount);
            cellCount += owners == null ? cellCount / 4 + 1 : 0;
        }
        size = cellCount;
        cells = new long[size * CELL];
        for (int cell = 0; cell < size; cell++) {
            if (owners[cell] > 0) {
                fill(cell * CELL, features[owners[cell] - 1], rows, (owners[cell] - 1) * W);
            }
        }
    }

    private void fill(int cell, int feature, byte[] rows, int row) {
        for (int y = 0; y < W; y++) {
            cells[cell + y / 8] |= (long) (rows[row + y] + BIAS) << (8 * (y % 8));
        }
        cells[cell + 3] = KNOWN | (feature & 0xFFFFFFFFL);
    }

    /** The first bits: {@link Features} spreads its hashes evenly. */
    private int bucket(int feature) {
        return feature >>> shift;
    }

    private static int cell(int feature, int pilot, int cells) {
        int mixed = (feature ^ (pilot * 0x2545F491)) * 0x85EBCA6B;
        return (int) ((mixed & 0xFFFFFFFFL) * cells >>> 32);
    }

    /** The features' indices with those of a bucket together, full buckets first. */
    private int[] byBucket(int[] features, int buckets) {
        int[] sizes = new int[buckets];
        for (int feature : features) {
            sizes[bucket(feature)]++;
        }
        int largest = 0;
        for (int count : sizes) {
            largest = Math.max(largest, count);
        }
        int[] starts = new int[buckets];
        int start = 0;
        for (int count = largest; count > 0; count--) {
            for (int bucket = 0; bucket < buckets; bucket++) {
                if (sizes[bucket] == count) {
                    starts[bucket] = start;
                    start += count;
                }
            }
        }
        int[] order = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            order[starts[bucket(features[i])]++] = i;
        }
        return order;
    }

    /** The owner of each cell (its index + 1), or null where a bucket fits nowhere. */
    private int[] placed(int[] features, int[] order, int cellCount) {
        int[] owners = new int[cellCount];
        int from = 0;
        while (from < order.length) {
            int bucket = bucket(features[order[from]]);
            int to = from + 1;
            while (to < order.length && bucket(features[order[to]]) == bucket) {
                to++;
            }
            int pilot = 0;
            while (pilot < MOST_PILOTS && !fits(features, order, from, to, pilot, owners)) {
                pilot++;
            }
            if (pilot == MOST_PILOTS) {
                return null;
            }
            pilots[bucket] = (char) pilot;
            from = to;
        }
        return owners;
    }

    private static boolean fits(int[] features, int[] order, int from, int to, int pilot, int[] owners) {
        for (int i = from; i < to; i++) {
            int cell = cell(features[order[i]], pilot, owners.length);
            if (owners[cell] != 0) {
                for (int k = from; k < i; k++) {
                    owners[cell(features[order[k]], pilot, owners.length)] = 0;
                }
                return false;
            }
            owners[cell] = order[i] + 1;
        }
        return true;
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
            int cell = cell(feature, pilots[bucket(feature)], size) * CELL;
            long difference = cells[cell + 3] ^ (KNOWN | (feature & 0xFFFFFFFFL));
            long mask = ~((difference | -difference)
                    >> 63); // all bits where the hash is known, without a branch to mispredict
            long a = cells[cell] & mask;
            long b = cells[cell + 1] & mask;
            long c = cells[cell + 2] & mask;
            features[unknown] = feature;
            unknown += 1 + (int) mask;
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
