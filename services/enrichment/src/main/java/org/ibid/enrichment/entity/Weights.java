package org.ibid.enrichment.entity;

import org.ibid.sequence.WeightRows;
import org.ibid.sequence.WeightSums;
import org.ibid.sequence.WeightTable;

/**
 * The weights of features. Most that are met are not known: a bit for each value of a hash's beginning says so of nearly all of them
 * without a look at the table. Immutable.
 */
final class Weights {

    /** Row width: the labels, padded. */
    static final int WIDTH = WeightRows.WIDTH;

    private static final int FILTER_BITS = 22;

    private final long[] filter = new long[1 << FILTER_BITS - 6];
    private final WeightTable table;
    private final float scale;

    /** @param scale of a step */
    Weights(WeightRows rows, float scale) {
        this.scale = scale;
        table = new WeightTable(rows);
        for (int feature : rows.features()) {
            int bit = feature >>> 32 - FILTER_BITS;
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /** Adds up weights for one thread. */
    final class Adder {

        private final int[] likely = new int[WeightSums.MOST];
        private final WeightSums sums = new WeightSums();

        /** Adds the weights of the first {@code count} features, at most {@link WeightSums#MOST}, to the row of {@code scores} at {@code base}. */
        void add(int[] features, int count, float[] scores, int base) {
            int size = 0;
            for (int f = 0; f < count; f++) {
                int feature = features[f];
                int bit = feature >>> 32 - FILTER_BITS;
                // no branch: the processor need not wait for one look to begin the next
                likely[size] = feature;
                size += (int) (filter[bit >>> 6] >>> bit & 1);
            }
            if (size > 0) {
                table.add(likely, size, sums);
                sums.drain(scale, scores, base);
            }
        }
    }
}
