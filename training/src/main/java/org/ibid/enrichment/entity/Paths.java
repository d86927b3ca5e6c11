package org.ibid.enrichment.entity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** All paths through a stretch on which names are whole, summed up by forward-backward in logarithms. */
final class Paths {

    private static final int W = Weights.WIDTH;
    private static final int L = Label.COUNT;
    private static final int[][] AFTER = new int[L][];

    static {
        for (int b = 0; b < L; b++) {
            int before = b;
            AFTER[b] =
                    IntStream.range(0, L).filter(y -> Label.follows(before, y)).toArray();
        }
    }

    private final double[] scores;
    private final float[] transitions;
    private final int count;
    private final double[] alpha;
    private final double[] beta;
    private final double total;

    /**
     * @param scores of each token and label
     * @param transitions {@code [before][label]}, rows of {@link Weights#WIDTH}
     */
    Paths(double[] scores, float[] transitions) {
        this.scores = scores;
        this.transitions = transitions;
        count = scores.length / L;
        alpha = forward();
        beta = backward();
        double all = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < L; y++) {
            all = Label.ends(y) ? sum(all, alpha[(count - 1) * L + y]) : all;
        }
        total = all;
    }

    /** The logarithm of the probability that token {@code i} has the label. */
    double label(int i, int label) {
        return alpha[i * L + label] + beta[i * L + label] - total;
    }

    /** The logarithm of the probability of the label at token {@code i} and of the other before it. */
    double transition(int i, int before, int label) {
        double right = scores[i * L + label] + beta[i * L + label] - total;
        return alpha[(i - 1) * L + before] + transitions[before * W + label] + right;
    }

    private double[] forward() {
        double[] alpha = new double[count * L];
        Arrays.fill(alpha, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < L; y++) {
            if (Label.starts(y)) {
                alpha[y] = scores[y] + transitions[y];
            }
        }
        for (int i = 1; i < count; i++) {
            for (int y = 0; y < L; y++) {
                int[] before = Viterbi.before(y);
                double most = Double.NEGATIVE_INFINITY;
                for (int b : before) {
                    most = Math.max(most, alpha[(i - 1) * L + b] + transitions[b * W + y]);
                }
                double sum = 0;
                for (int b : before) {
                    double less = alpha[(i - 1) * L + b] + transitions[b * W + y] - most;
                    sum += less < -20 ? 0 : Math.exp(less);
                }
                alpha[i * L + y] = most == Double.NEGATIVE_INFINITY ? most : scores[i * L + y] + most + Math.log(sum);
            }
        }
        return alpha;
    }

    private double[] backward() {
        double[] beta = new double[count * L];
        Arrays.fill(beta, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < L; y++) {
            if (Label.ends(y)) {
                beta[(count - 1) * L + y] = 0;
            }
        }
        double[] next = new double[L];
        for (int i = count - 2; i >= 0; i--) {
            for (int y = 0; y < L; y++) {
                next[y] = scores[(i + 1) * L + y] + beta[(i + 1) * L + y];
            }
            for (int b = 0; b < L; b++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int y : AFTER[b]) {
                    most = Math.max(most, next[y] + transitions[b * W + y]);
                }
                double sum = 0;
                for (int y : AFTER[b]) {
                    double less = next[y] + transitions[b * W + y] - most;
                    sum += less < -20 ? 0 : Math.exp(less);
                }
                beta[i * L + b] = most == Double.NEGATIVE_INFINITY ? most : most + Math.log(sum);
            }
        }
        return beta;
    }

    private static double sum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
    }
}
