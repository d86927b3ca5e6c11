package org.ibid.citations.reference;

import java.util.Arrays;

/** The probability of each token's chosen field given the whole string, by forward-backward in scaled probabilities. */
final class Marginals {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    private static final float NEGLIGIBLE = -15;

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

    /** @param scores of each token and field, with those of the first and last token's edges added; overwritten */
    float[] of(byte[] kinds, float[] scores, byte[] path) {
        int n = path.length;
        for (int i = 0; i < n; i++) {
            exponentiate(scores, i * W);
        }
        float[] alpha = new float[n * W];
        System.arraycopy(scores, 0, alpha, 0, W);
        for (int i = 1; i < n; i++) {
            int base = i * W;
            step(outOf, kinds[i] * W * W, alpha, base - W, alpha, base);
            float sum = 0;
            for (int y = 0; y < W; y++) {
                alpha[base + y] *= scores[base + y];
                sum += alpha[base + y];
            }
            scale(alpha, base, sum);
        }
        return backward(kinds, scores, alpha, path);
    }

    private float[] backward(byte[] kinds, float[] scores, float[] alpha, byte[] path) {
        int n = path.length;
        float[] probabilities = new float[n];
        float[] beta = new float[W];
        float[] next = new float[W];
        Arrays.fill(beta, 1f / L);
        for (int i = n - 1; i >= 0; i--) {
            float total = 0;
            for (int y = 0; y < L; y++) {
                total += alpha[i * W + y] * beta[y];
            }
            probabilities[i] = alpha[i * W + path[i]] * beta[path[i]] / Math.max(total, 1e-30f);
            for (int y = 0; y < W; y++) {
                next[y] = beta[y] * scores[i * W + y];
            }
            if (i > 0) {
                Arrays.fill(beta, 0);
                step(into, kinds[i] * W * W, next, 0, beta, 0);
                float sum = 0;
                for (int y = 0; y < W; y++) {
                    sum += beta[y];
                }
                scale(beta, 0, sum);
            }
        }
        return probabilities;
    }

    private static void step(float[] table, int at, float[] from, int f, float[] to, int t) {
        for (int a = 0; a < L; a++) {
            float weight = from[f + a];
            if (weight == 0) {
                continue; // most fields are out of the question for a token
            }
            int row = at + a * W;
            for (int b = 0; b < W; b++) {
                to[t + b] += weight * table[row + b];
            }
        }
    }

    private static void scale(float[] values, int base, float sum) {
        float scale = 1 / Math.max(sum, 1e-30f);
        for (int y = 0; y < W; y++) {
            values[base + y] *= scale;
        }
    }

    private static void exponentiate(float[] scores, int base) {
        float max = Float.NEGATIVE_INFINITY;
        for (int y = 0; y < L; y++) {
            max = Math.max(max, scores[base + y]);
        }
        for (int y = 0; y < W; y++) {
            float distance = scores[base + y] - max;
            scores[base + y] = y < L && distance > NEGLIGIBLE ? (float) Math.exp(distance) : 0;
        }
    }
}
