package org.ibid.sequence;

import java.util.Arrays;

/**
 * Rounds weights to signed bytes.
 *
 * @param scale of a step
 */
public record Rounding(float scale) {

    /** Half of what a byte holds: the rounding is still far below what matters, and the file is smaller. */
    private static final int LEVELS = 64;

    /** By all but the largest weights. */
    public static Rounding of(float[] weights) {
        float[] magnitudes = new float[weights.length];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.abs(weights[i]);
        }
        Arrays.sort(magnitudes);
        return new Rounding(magnitudes[(int) (magnitudes.length * 0.9999)] / LEVELS);
    }

    /** @param least what is lesser is none */
    public byte step(float weight, float least) {
        return (byte) (Math.abs(weight) < least ? 0 : Math.clamp(Math.round(weight / scale), -127, 127));
    }
}
