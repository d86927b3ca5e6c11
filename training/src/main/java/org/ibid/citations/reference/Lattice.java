package org.ibid.citations.reference;

import java.util.Arrays;

/** All paths through a sequence, summed up by forward-backward in scaled probabilities. */
final class Lattice {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;

    private final byte[] kinds;
    private final float[] potentials;
    private final float[] transitions;
    private final int count;
    private final float[] alpha;
    private final float[] beta;

    /**
     * @param kinds of the gaps before each token
     * @param potentials of each token and field
     * @param transitions {@code [gap kind][from][to]}, exponentials
     */
    Lattice(byte[] kinds, float[] potentials, float[] transitions) {
        this.kinds = kinds;
        this.potentials = potentials;
        this.transitions = transitions;
        count = potentials.length / W;
        alpha = forward();
        beta = backward();
    }

    /** The probability of each field of token {@code i}. */
    void fields(int i, float[] probabilities) {
        int base = i * W;
        float total = 0;
        for (int y = 0; y < L; y++) {
            probabilities[y] = alpha[base + y] * beta[base + y];
            total += probabilities[y];
        }
        for (int y = 0; y < L; y++) {
            probabilities[y] /= total;
        }
    }

    /** The probability of each step to token {@code i} from the one before: {@code [from][to]}. */
    void transitions(int i, float[] probabilities) {
        int base = i * W;
        int table = kinds[i] * W * W;
        float total = 0;
        for (int from = 0; from < L; from++) {
            float left = alpha[base - W + from];
            for (int to = 0; to < W; to++) {
                float p = left * transitions[table + from * W + to] * potentials[base + to] * beta[base + to];
                probabilities[from * W + to] = p;
                total += p;
            }
        }
        float scale = 1 / Math.max(total, 1e-30f);
        for (int k = 0; k < L * W; k++) {
            probabilities[k] *= scale;
        }
    }

    private float[] forward() {
        float[] alpha = new float[count * W];
        System.arraycopy(potentials, 0, alpha, 0, W);
        for (int i = 1; i < count; i++) {
            int base = i * W;
            int before = base - W;
            int table = kinds[i] * W * W;
            for (int from = 0; from < L; from++) {
                float a = alpha[before + from];
                int row = table + from * W;
                for (int to = 0; to < W; to++) {
                    alpha[base + to] += a * transitions[row + to];
                }
            }
            normalize(alpha, base);
        }
        return alpha;
    }

    private void normalize(float[] values, int base) {
        float sum = 0;
        for (int y = 0; y < W; y++) {
            values[base + y] *= potentials[base + y];
            sum += values[base + y];
        }
        float scale = 1 / Math.max(sum, 1e-30f);
        for (int y = 0; y < W; y++) {
            values[base + y] *= scale;
        }
    }

    private float[] backward() {
        float[] beta = new float[count * W];
        Arrays.fill(beta, (count - 1) * W, count * W, 1f / L);
        float[] next = new float[W];
        for (int i = count - 2; i >= 0; i--) {
            int base = i * W;
            int after = base + W;
            int table = kinds[i + 1] * W * W;
            for (int y = 0; y < W; y++) {
                next[y] = beta[after + y] * potentials[after + y];
            }
            float sum = 0;
            for (int from = 0; from < L; from++) {
                int row = table + from * W;
                float total = 0;
                for (int to = 0; to < W; to++) {
                    total += next[to] * transitions[row + to];
                }
                beta[base + from] = total;
                sum += total;
            }
            float scale = 1 / Math.max(sum, 1e-30f);
            for (int y = 0; y < W; y++) {
                beta[base + y] *= scale;
            }
        }
        return beta;
    }
}
