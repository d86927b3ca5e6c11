package org.ibid.enrichment.entity;

import java.util.Arrays;
import org.ibid.sequence.Rounding;
import org.ibid.sequence.WeightRows;

/** Rounds weights to bytes and leaves out features that say next to nothing. */
record Quantized(WeightRows rows, float scale) {

    private static final int W = Weights.WIDTH;

    /** @param least a feature none of whose weights is greater is left out, as are lesser weights of the others by half of it */
    static Quantized of(NameTrainer.Trained trained, float least) {
        Rounding rounding = Rounding.of(trained.weights());
        int count = 0;
        int[] features = new int[trained.features().length];
        byte[] steps = new byte[trained.weights().length];
        for (int i : ascending(trained.features())) {
            float most = 0;
            for (int y = 0; y < Label.COUNT; y++) {
                most = Math.max(most, Math.abs(trained.weights()[i * W + y]));
            }
            if (most < least) {
                continue;
            }
            for (int y = 0; y < Label.COUNT; y++) {
                steps[count * W + y] = rounding.step(trained.weights()[i * W + y], least / 2);
            }
            features[count++] = trained.features()[i];
        }
        WeightRows rows = new WeightRows(Arrays.copyOf(features, count), Arrays.copyOf(steps, count * W));
        return new Quantized(rows, rounding.scale());
    }

    private static int[] ascending(int[] hashes) {
        long[] order = new long[hashes.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (hashes[i] & 0xFFFFFFFFL) << 31 | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order)
                .mapToInt(entry -> (int) entry & Integer.MAX_VALUE)
                .toArray();
    }
}
