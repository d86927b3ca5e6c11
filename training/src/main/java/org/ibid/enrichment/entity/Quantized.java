package org.ibid.enrichment.entity;

import java.util.Arrays;

/** Rounds weights to bytes and leaves out features that say next to nothing. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Quantized(int[] features, byte[] rows, float scale) {

    private static final int W = Weights.WIDTH;
    private static final int LEVELS = 64;

    /** @param least a feature none of whose weights is greater is left out, as are lesser weights of the others by half of it */
    static Quantized of(NameTrainer.Trained trained, float least) {
        float[] sorted = trained.weights().clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(sorted[i]);
        }
        Arrays.sort(sorted);
        float scale = sorted[(int) (sorted.length * 0.9999)] / LEVELS;
        int count = 0;
        int[] features = new int[trained.features().length];
        byte[] rows = new byte[trained.weights().length];
        for (int i : ascending(trained.features())) {
            float most = 0;
            for (int y = 0; y < Label.COUNT; y++) {
                most = Math.max(most, Math.abs(trained.weights()[i * W + y]));
            }
            if (most < least) {
                continue;
            }
            for (int y = 0; y < Label.COUNT; y++) {
                float weight = trained.weights()[i * W + y];
                int step = Math.abs(weight) < least / 2 ? 0 : Math.round(weight / scale);
                rows[count * W + y] = (byte) Math.clamp(step, -127, 127);
            }
            features[count++] = trained.features()[i];
        }
        return new Quantized(Arrays.copyOf(features, count), Arrays.copyOf(rows, count * W), scale);
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

    Weights weights() {
        return new Weights(features, rows, scale);
    }
}
