package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the linear-chain CRF by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011) and features dropped at random;
 * the weights are averaged over the second half of the epochs. Deterministic.
 */
final class NameTrainer {

    private static final int W = Weights.WIDTH;
    private static final int L = Label.COUNT;
    private static final float CERTAIN = 0.003f;

    private final int epochs;
    private final float rate;
    private final float dropout;
    private final Consumer<String> progress;

    private float[] weights = {};
    private float[] squares = {};
    private final float[] transitions = new float[L * W];
    private final float[] transitionSquares = new float[L * W];

    NameTrainer(int epochs, float rate, float dropout, Consumer<String> progress) {
        this.epochs = epochs;
        this.rate = rate;
        this.dropout = dropout;
        this.progress = progress;
    }

    /**
     * What was learnt.
     *
     * @param features hashes, a row of {@code weights} each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Trained(int[] features, float[] weights, float[] transitions) {}

    /** @param stretches with the trainer's numbers for features, which are changed in their order */
    Trained train(List<Stretch> stretches, int[] features) {
        weights = new float[features.length * W];
        squares = new float[features.length * W];
        float[] sum = new float[weights.length];
        float[] transitionSum = new float[transitions.length];
        int summed = 0;
        Random random = new Random(7);
        List<Stretch> order = new ArrayList<>(stretches);
        for (int epoch = 0; epoch < epochs; epoch++) {
            long start = System.nanoTime();
            Collections.shuffle(order, random);
            double loss = 0;
            for (Stretch stretch : order) {
                loss += step(stretch, random);
            }
            if (2 * epoch >= epochs) {
                summed++;
                add(weights, sum);
                add(transitions, transitionSum);
            }
            progress.accept("epoch %d: loss %.0f, %.1f s".formatted(epoch, loss, (System.nanoTime() - start) / 1e9));
        }
        float share = 1f / summed;
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= share;
        }
        for (int i = 0; i < transitionSum.length; i++) {
            transitionSum[i] *= share;
        }
        return new Trained(features, sum, transitionSum);
    }

    private static void add(float[] values, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    private double step(Stretch stretch, Random random) {
        int n = stretch.labels().length;
        int[] offsets = new int[n + 1];
        int[] features = new int[stretch.features().length];
        int size = 0;
        for (int i = 0; i < n; i++) {
            for (int f = stretch.offsets()[i]; f < stretch.offsets()[i + 1]; f++) {
                if (random.nextFloat() >= dropout) {
                    features[size++] = stretch.features()[f];
                }
            }
            offsets[i + 1] = size;
        }
        double[] scores = new double[n * L];
        float[] row = new float[W];
        for (int i = 0; i < n; i++) {
            Arrays.fill(row, 0);
            for (int f = offsets[i]; f < offsets[i + 1]; f++) {
                int at = features[f] * W;
                for (int y = 0; y < W; y++) {
                    row[y] += weights[at + y];
                }
            }
            for (int y = 0; y < L; y++) {
                scores[i * L + y] = row[y];
            }
        }
        double[] alpha = forward(scores, n);
        double[] beta = backward(scores, n);
        double total = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < L; y++) {
            total = Label.ends(y) ? sum(total, alpha[(n - 1) * L + y]) : total;
        }
        double loss = 0;
        float[] gradient = new float[W];
        for (int i = 0; i < n; i++) {
            int gold = stretch.labels()[i];
            for (int y = 0; y < L; y++) {
                double log = alpha[i * L + y] + beta[i * L + y] - total;
                gradient[y] = log < -20 ? 0 : (float) Math.exp(log);
            }
            loss -= Math.log(Math.max(gradient[gold], 1e-9));
            if (i > 0) {
                edges(i, stretch, scores, alpha, beta, total);
            } else {
                starts(stretch, gradient);
            }
            gradient[gold] -= 1;
            if (gradient[gold] > -CERTAIN) {
                continue;
            }
            for (int y = 0; y < L; y++) {
                gradient[y] *= stretch.weight();
            }
            for (int f = offsets[i]; f < offsets[i + 1]; f++) {
                update(features[f] * W, gradient);
            }
        }
        return loss * stretch.weight();
    }

    private void update(int at, float[] gradient) {
        for (int y = 0; y < W; y++) {
            float g = gradient[y];
            float square = squares[at + y] + g * g;
            squares[at + y] = square;
            weights[at + y] -= rate * g / (float) Math.sqrt(square + 1e-6f);
        }
    }

    private double[] forward(double[] scores, int n) {
        double[] alpha = new double[n * L];
        Arrays.fill(alpha, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < L; y++) {
            if (Label.starts(y)) {
                alpha[y] = scores[y] + transitions[y];
            }
        }
        for (int i = 1; i < n; i++) {
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

    private double[] backward(double[] scores, int n) {
        double[] beta = new double[n * L];
        Arrays.fill(beta, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < L; y++) {
            if (Label.ends(y)) {
                beta[(n - 1) * L + y] = 0;
            }
        }
        double[] next = new double[L];
        for (int i = n - 2; i >= 0; i--) {
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

    private static final int[][] AFTER = new int[L][];

    static {
        for (int b = 0; b < L; b++) {
            int before = b;
            AFTER[b] = java.util.stream.IntStream.range(0, L)
                    .filter(y -> Label.follows(before, y))
                    .toArray();
        }
    }

    private void starts(Stretch stretch, float[] marginals) {
        for (int y = 0; y < L; y++) {
            if (Label.starts(y)) {
                move(y, marginals[y] - (stretch.labels()[0] == y ? 1 : 0), stretch.weight());
            }
        }
    }

    private void edges(int i, Stretch stretch, double[] scores, double[] alpha, double[] beta, double total) {
        int from = stretch.labels()[i - 1];
        int to = stretch.labels()[i];
        for (int y = 0; y < L; y++) {
            double right = scores[i * L + y] + beta[i * L + y] - total;
            for (int b : Viterbi.before(y)) {
                double log = alpha[(i - 1) * L + b] + transitions[b * W + y] + right;
                float gradient = (log < -9 ? 0 : (float) Math.exp(log)) - (b == from && y == to ? 1 : 0);
                if (gradient > 0.001f || gradient < -0.001f) {
                    move(b * W + y, gradient, stretch.weight());
                }
            }
        }
    }

    private void move(int at, float gradient, float weight) {
        float g = gradient * weight;
        transitionSquares[at] += g * g;
        transitions[at] -= rate * g / (float) Math.sqrt(transitionSquares[at] + 1e-6f);
    }

    private static double sum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most));
    }
}
