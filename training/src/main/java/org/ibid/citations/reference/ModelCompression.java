package org.ibid.citations.reference;

import java.util.Arrays;

/**
 * Rounds weights to signed bytes, drops rows that round to nothing, and sorts rows by feature hash, apart for the first
 * {@code frequent}, which are met most.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ModelCompression(int[] keys, int frequent, byte[] quantized, float scale) {
    private static final int W = Model.WIDTH;

    /** Half of what a byte holds: the rounding is still far below what matters, and the file is smaller. */
    private static final int LEVELS = 64;

    /** Four in five of the features met are among these; their rows fit in a processor's second cache. */
    private static final int FREQUENT = 12_000;

    /** @param least the weight below which one is dropped from a row that is not frequent */
    static ModelCompression of(TrainedModel model, float least) {
        float[] magnitudes = new float[model.weights().length];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(model.weights()[i]);
        }
        Arrays.sort(magnitudes);
        float largest = magnitudes[(int) (magnitudes.length * 0.9999)];
        float scale = largest / LEVELS;
        long[] order = new long[model.keys().length];
        int kept = 0;
        int frequent = 0;
        byte[] rows = new byte[model.weights().length];
        for (int i = 0; i < model.keys().length; i++) {
            boolean any = false;
            for (int y = 0; y < W; y++) {
                float weight = model.weights()[i * W + y];
                int step = i >= FREQUENT && Math.abs(weight) < least ? 0 : Math.round(weight / scale);
                rows[i * W + y] = (byte) Math.clamp(step, -127, 127);
                any |= step != 0;
            }
            if (any) {
                order[kept++] = (long) model.keys()[i] << 32 | i;
                frequent += i < FREQUENT ? 1 : 0;
            }
        }
        Arrays.sort(order, 0, frequent);
        Arrays.sort(order, frequent, kept);
        int[] keys = new int[kept];
        byte[] quantized = new byte[kept * W];
        for (int k = 0; k < kept; k++) {
            keys[k] = (int) (order[k] >> 32);
            System.arraycopy(rows, (int) order[k] * W, quantized, k * W, W);
        }
        return new ModelCompression(keys, frequent, quantized, scale);
    }
}
