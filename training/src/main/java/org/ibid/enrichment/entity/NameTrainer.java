package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.ibid.sequence.AdaGrad;
import org.ibid.sequence.FeatureLists;
import org.ibid.sequence.Mean;

/**
 * Trains the linear-chain CRF by stochastic gradient, with features left out at random; the weights are the mean of the second half of
 * the epochs. Deterministic.
 */
final class NameTrainer {

    private static final int W = Weights.WIDTH;
    private static final int L = Label.COUNT;
    private static final float CERTAIN = 0.003f;

    private final int epochs;
    private final float rate;
    private final float dropout;
    private final Consumer<String> progress;
    private final Random random = new Random(7);
    private final AdaGrad transitions;

    NameTrainer(int epochs, float rate, float dropout, Consumer<String> progress) {
        this.epochs = epochs;
        this.rate = rate;
        this.dropout = dropout;
        this.progress = progress;
        transitions = new AdaGrad(rate, L * W);
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
        AdaGrad weights = new AdaGrad(rate, features.length * W);
        Mean meanWeights = new Mean(features.length * W);
        Mean meanTransitions = new Mean(L * W);
        List<Stretch> order = new ArrayList<>(stretches);
        for (int epoch = 0; epoch < epochs; epoch++) {
            long start = System.nanoTime();
            Collections.shuffle(order, random);
            double loss = 0;
            for (Stretch stretch : order) {
                loss += step(stretch, weights);
            }
            if (2 * epoch >= epochs) {
                meanWeights.add(weights.weights());
                meanTransitions.add(transitions.weights());
            }
            progress.accept("epoch %d: loss %.0f, %.1f s".formatted(epoch, loss, (System.nanoTime() - start) / 1e9));
        }
        return new Trained(features, meanWeights.divided(), meanTransitions.divided());
    }

    private double step(Stretch stretch, AdaGrad weights) {
        FeatureLists features = stretch.features().thinned(dropout, random);
        Paths paths = new Paths(scores(features, weights), transitions.weights());
        double loss = 0;
        float[] gradient = new float[W];
        for (int i = 0; i < features.count(); i++) {
            int gold = stretch.labels()[i];
            for (int y = 0; y < L; y++) {
                double log = paths.label(i, y);
                gradient[y] = log < -20 ? 0 : (float) Math.exp(log);
            }
            loss -= Math.log(Math.max(gradient[gold], 1e-9));
            if (i > 0) {
                transitions(i, stretch, paths);
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
            features.step(i, weights, gradient);
        }
        return loss * stretch.weight();
    }

    private static double[] scores(FeatureLists features, AdaGrad weights) {
        double[] scores = new double[features.count() * L];
        float[] row = new float[W];
        for (int i = 0; i < features.count(); i++) {
            Arrays.fill(row, 0);
            features.sum(i, weights.weights(), row, 0);
            for (int y = 0; y < L; y++) {
                scores[i * L + y] = row[y];
            }
        }
        return scores;
    }

    private void starts(Stretch stretch, float[] probabilities) {
        for (int y = 0; y < L; y++) {
            if (Label.starts(y)) {
                float gradient = probabilities[y] - (stretch.labels()[0] == y ? 1 : 0);
                transitions.step(y, gradient * stretch.weight());
            }
        }
    }

    private void transitions(int i, Stretch stretch, Paths paths) {
        int from = stretch.labels()[i - 1];
        int to = stretch.labels()[i];
        for (int y = 0; y < L; y++) {
            for (int b : Viterbi.before(y)) {
                double log = paths.transition(i, b, y);
                float gradient = (log < -9 ? 0 : (float) Math.exp(log)) - (b == from && y == to ? 1 : 0);
                if (gradient > 0.001f || gradient < -0.001f) {
                    transitions.step(b * W + y, gradient * stretch.weight());
                }
            }
        }
    }
}
