package org.ibid.citations.reference;

import java.util.Arrays;
import org.ibid.sequence.Rounding;
import org.ibid.sequence.WeightRows;

/**
 * Rounds weights to signed bytes, drops rows that round to nothing, and sorts rows by feature hash, apart for the first
 * {@code frequent}, which are met most.
 */
record ModelCompression(WeightRows rows, int frequent, float scale) {
    private static final int W = Model.WIDTH;

    /** Four in five of the features met are among these; their rows fit in a processor's second cache. */
    private static final int FREQUENT = 12_000;

    /** @param least the weight below which one is dropped from a row that is not frequent */
    static ModelCompression of(TrainedModel model, float least) {
        Rounding rounding = Rounding.of(model.weights());
        long[] order = new long[model.keys().length];
        int kept = 0;
        int frequent = 0;
        byte[] rows = new byte[model.weights().length];
        for (int i = 0; i < model.keys().length; i++) {
            boolean any = false;
            for (int y = 0; y < W; y++) {
                byte step = rounding.step(model.weights()[i * W + y], i < FREQUENT ? 0 : least);
                rows[i * W + y] = step;
                any |= step != 0;
            }
            if (any) {
                order[kept++] = (long) model.keys()[i] << 32 | i;
                frequent += i < FREQUENT ? 1 : 0;
            }
        }
        Arrays.sort(order, 0, frequent);
        Arrays.sort(order, frequent, kept);
        int[] features = new int[kept];
        byte[] steps = new byte[kept * W];
        for (int k = 0; k < kept; k++) {
            features[k] = (int) (order[k] >> 32);
            System.arraycopy(rows, (int) order[k] * W, steps, k * W, W);
        }
        return new ModelCompression(new WeightRows(features, steps), frequent, rounding.scale());
    }
}
