package org.ibid.citations.reference;

/**
 * The probability of each token's chosen field given the whole string, by forward-backward in scaled probabilities over the fields
 * that are not negligible at a token.
 */
final class Marginals {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    /** Fields that score this much less than the best have no part worth counting. */
    private static final float NEGLIGIBLE = 9;

    /** Steps of the exponential's table to one. */
    private static final int STEPS = 512;

    private static final float[] EXPONENTIALS = new float[(int) NEGLIGIBLE * STEPS + 1];

    static {
        for (int i = 0; i < EXPONENTIALS.length; i++) {
            EXPONENTIALS[i] = (float) Math.exp(-(i + 0.5) / STEPS);
        }
    }

    /** {@code [gap kind][to][from]}, exponentiated */
    private final float[] into;

    /** {@code [gap kind][from][to]}, exponentiated */
    private final float[] outOf;

    Marginals(float[] transitions) {
        into = new float[transitions.length];
        outOf = new float[transitions.length];
        for (int g = 0; g < Gaps.KINDS; g++) {
            for (int from = 0; from < L; from++) {
                for (int to = 0; to < L; to++) {
                    float weight = (float) Math.exp(transitions[(g * W + from) * W + to]);
                    outOf[(g * W + from) * W + to] = weight;
                    into[(g * W + to) * W + from] = weight;
                }
            }
        }
    }

    /** @param scores of each token and field, with those of the first and last token's edges added */
    float[] of(byte[] kinds, float[] scores, byte[] path) {
        int n = path.length;
        byte[] fields = new byte[n * L];
        float[] weights = new float[n * L];
        float[] alpha = new float[n * L];
        int[] ends = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int end = candidates(scores, i * W, path[i], fields, weights, ends[i]);
            ends[i + 1] = end;
            float sum = 0;
            for (int c = ends[i]; c < end; c++) {
                float way = i == 0 ? 1 : step(into, kinds[i], fields, fields[c], alpha, ends[i - 1], ends[i]);
                alpha[c] = way * weights[c];
                sum += alpha[c];
            }
            scale(alpha, ends[i], end, sum);
        }
        return backward(kinds, path, fields, weights, alpha, ends);
    }

    private static int candidates(float[] scores, int base, int chosen, byte[] fields, float[] weights, int at) {
        float most = scores[base];
        for (int y = 1; y < L; y++) {
            most = Math.max(most, scores[base + y]);
        }
        int end = at;
        for (int y = 0; y < L; y++) {
            float distance = most - scores[base + y];
            if (distance < NEGLIGIBLE || y == chosen) {
                fields[end] = (byte) y;
                weights[end++] = EXPONENTIALS[(int) (Math.min(distance, NEGLIGIBLE) * STEPS)];
            }
        }
        return end;
    }

    private static float step(float[] table, int kind, byte[] fields, int field, float[] values, int begin, int end) {
        int row = (kind * W + field) * W;
        float sum = 0;
        for (int k = begin; k < end; k++) {
            sum += values[k] * table[row + fields[k]];
        }
        return sum;
    }

    private float[] backward(byte[] kinds, byte[] path, byte[] fields, float[] weights, float[] alpha, int[] ends) {
        int n = path.length;
        float[] probabilities = new float[n];
        float[] next = new float[weights.length];
        for (int i = n - 1; i >= 0; i--) {
            float total = 0;
            float chosen = 0;
            float sum = 0;
            for (int c = ends[i]; c < ends[i + 1]; c++) {
                float beta =
                        i == n - 1 ? 1 : step(outOf, kinds[i + 1], fields, fields[c], next, ends[i + 1], ends[i + 2]);
                total += alpha[c] * beta;
                chosen += fields[c] == path[i] ? alpha[c] * beta : 0;
                next[c] = beta * weights[c];
                sum += next[c];
            }
            probabilities[i] = chosen / Math.max(total, 1e-30f);
            scale(next, ends[i], ends[i + 1], sum);
        }
        return probabilities;
    }

    private static void scale(float[] values, int begin, int end, float sum) {
        float scale = 1 / Math.max(sum, 1e-30f);
        for (int c = begin; c < end; c++) {
            values[c] *= scale;
        }
    }
}
