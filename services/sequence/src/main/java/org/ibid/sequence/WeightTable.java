package org.ibid.sequence;

/**
 * Rows of weights by feature hash, in an open-addressing table: a row lies beside its hash, so that a feature costs one access to memory
 * most of the time, known or not. (A perfect hash without probing was no faster, measured on 3,000 references.) Immutable.
 */
public final class WeightTable {
    private static final int W = WeightRows.WIDTH;
    private static final int CELL = 4;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final long KNOWN = 1L << 32;

    private final int shift;
    private final int lastSlot;

    /**
     * Four words to a cell. Three hold the steps, a byte each, {@link WeightSums#BIAS} more than the step, so that eight are added at a
     * time, even and odd bytes apart in lanes of 16 bits. The fourth holds the hash; it is 0 in a free cell.
     */
    private final long[] cells;

    public WeightTable(WeightRows rows) {
        this(rows, 0, rows.features().length);
    }

    /** Of the rows {@code [from, to)}. */
    public WeightTable(WeightRows rows, int from, int to) {
        // one to two thirds of the slots are taken
        int slots = Integer.highestOneBit(Math.max(2, (to - from) * 3 / 2)) * 2;
        shift = 32 - Integer.numberOfTrailingZeros(slots);
        lastSlot = slots - 1;
        cells = new long[slots * CELL];
        for (int f = from; f < to; f++) {
            int slot = slot(rows.features()[f]);
            while (cells[slot * CELL + 3] != 0) {
                slot = slot + 1 & lastSlot;
            }
            fill(slot * CELL, rows.features()[f], rows.steps(), f * W);
        }
    }

    private void fill(int cell, int feature, byte[] steps, int row) {
        for (int y = 0; y < W; y++) {
            cells[cell + y / 8] |= (long) (steps[row + y] + WeightSums.BIAS) << (8 * (y % 8));
        }
        cells[cell + 3] = key(feature);
    }

    /** Where the search for a feature begins, by its first bits, which are spread evenly ({@link Spread}). */
    private int slot(int feature) {
        return feature >>> shift;
    }

    private static long key(int feature) {
        return KNOWN | (feature & 0xFFFFFFFFL);
    }

    /**
     * Adds the weights of those features it knows to {@code sums} and leaves the others at the front of {@code features}.
     *
     * @param features hashes; between two drains at most {@link WeightSums#MOST} in all tables together
     * @return how many it does not know
     */
    public int add(int[] features, int count, WeightSums sums) {
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
}
