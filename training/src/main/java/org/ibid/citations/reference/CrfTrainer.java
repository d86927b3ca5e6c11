package org.ibid.citations.reference;

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
 * the epochs. Rows whose posterior is already certain are not touched. Deterministic.
 */
final class CrfTrainer {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    private static final float CERTAIN = 0.002f;

    private final int epochs;
    private final int cutoff;
    private final float rate;
    private final float dropout;
    private final Consumer<String> progress;
    private final Random random = new Random(11);

    private final AdaGrad transitions;
    /** of the first token, then of the last */
    private final AdaGrad edges;

    private final float[] exponentials = new float[Gaps.KINDS * W * W];

    /**
     * @param cutoff how often a feature must occur
     * @param dropout the share of features that are left out
     */
    CrfTrainer(int epochs, int cutoff, float rate, float dropout, Consumer<String> progress) {
        this.epochs = epochs;
        this.cutoff = cutoff;
        this.rate = rate;
        this.dropout = dropout;
        this.progress = progress;
        transitions = new AdaGrad(rate, exponentials.length);
        edges = new AdaGrad(rate, 2 * W);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sequence(FeatureLists features, byte[] kinds, byte[] fields, float weight) {
        int count() {
            return fields.length;
        }
    }

    TrainedModel train(List<TrainingExample> examples) {
        return train(examples, 0, 1);
    }

    /** @param weight of the first {@code weighty} examples, where that of the others is 1 */
    TrainedModel train(List<TrainingExample> examples, int weighty, float weight) {
        FeatureIndex index = FeatureIndex.count(examples, cutoff);
        AdaGrad weights = new AdaGrad(rate, index.size() * W);
        Sequence[] sequences = new Sequence[examples.size()];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = sequence(examples.get(i), index, i < weighty ? weight : 1);
        }
        Mean meanWeights = new Mean(weights.weights().length);
        Mean meanTransitions = new Mean(transitions.weights().length);
        Mean meanEdges = new Mean(edges.weights().length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            long start = System.nanoTime();
            Collections.shuffle(Arrays.asList(sequences), random);
            double loss = 0;
            for (Sequence sequence : sequences) {
                if (sequence.count() > 0) {
                    loss += step(sequence, weights);
                }
            }
            if (2 * epoch >= epochs) {
                meanWeights.add(weights.weights());
                meanTransitions.add(transitions.weights());
                meanEdges.add(edges.weights());
            }
            progress.accept(
                    String.format("epoch %d loss %.1f in %.1f s", epoch, loss, (System.nanoTime() - start) / 1e9));
        }
        return new TrainedModel(index.keys(), meanWeights.divided(), meanTransitions.divided(), meanEdges.divided());
    }

    private static Sequence sequence(TrainingExample example, FeatureIndex index, float weight) {
        Layout layout = new Layout(new Tokens(example.raw()));
        Features extractor = new Features(layout);
        int[] keys = new int[Features.MOST];
        int[] all = new int[layout.count * 100];
        int[] offsets = new int[layout.count + 1];
        int size = 0;
        for (int i = 0; i < layout.count; i++) {
            int count = extractor.at(i, keys);
            if (size + count > all.length) {
                all = Arrays.copyOf(all, all.length * 2 + count);
            }
            for (int f = 0; f < count; f++) {
                int id = index.id(keys[f]);
                if (id >= 0) {
                    all[size++] = id;
                }
            }
            offsets[i + 1] = size;
        }
        FeatureLists features = new FeatureLists(Arrays.copyOf(all, size), offsets);
        return new Sequence(features, layout.kind, example.fields(), weight);
    }

    private double step(Sequence s, AdaGrad weights) {
        int n = s.count();
        FeatureLists features = s.features.thinned(dropout, random);
        Lattice lattice = new Lattice(s.kinds, potentials(features, n, weights), exponentials(s));
        float[] gradient = new float[W];
        float[] pairs = new float[L * W];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            lattice.fields(i, gradient);
            int gold = s.fields[i];
            loss -= Math.log(Math.max(gradient[gold], 1e-12));
            gradient[gold] -= 1;
            if (gradient[gold] > -CERTAIN) {
                continue;
            }
            if (i > 0) {
                lattice.transitions(i, pairs);
                pairs[s.fields[i - 1] * W + gold] -= 1;
                scale(pairs, s.weight);
                transitions.step(s.kinds[i] * W * W, pairs);
            }
            scale(gradient, s.weight);
            features.step(i, weights, gradient);
            if (i == 0) {
                edges.step(0, gradient);
            }
            if (i == n - 1) {
                edges.step(W, gradient);
            }
        }
        return loss;
    }

    private static void scale(float[] gradient, float weight) {
        for (int y = 0; y < gradient.length; y++) {
            gradient[y] *= weight;
        }
    }

    /** What each token says for each field: exponentials, the best one's 1. */
    private float[] potentials(FeatureLists features, int n, AdaGrad weights) {
        float[] potentials = new float[n * W];
        for (int i = 0; i < n; i++) {
            int base = i * W;
            features.sum(i, weights.weights(), potentials, base);
            for (int y = 0; y < L && i == 0; y++) {
                potentials[y] += edges.weights()[y];
            }
            for (int y = 0; y < L && i == n - 1; y++) {
                potentials[base + y] += edges.weights()[W + y];
            }
            float most = Float.NEGATIVE_INFINITY;
            for (int y = 0; y < L; y++) {
                most = Math.max(most, potentials[base + y]);
            }
            for (int y = 0; y < W; y++) {
                potentials[base + y] = y < L ? (float) Math.exp(Math.max(potentials[base + y] - most, -60)) : 0;
            }
        }
        return potentials;
    }

    /** Of the transitions across those kinds of gaps that the sequence has. */
    private float[] exponentials(Sequence s) {
        boolean[] fresh = new boolean[Gaps.KINDS];
        for (int i = 1; i < s.count(); i++) {
            int kind = s.kinds[i];
            if (!fresh[kind]) {
                fresh[kind] = true;
                for (int k = kind * W * W; k < (kind + 1) * W * W; k++) {
                    exponentials[k] = (float) Math.exp(transitions.weights()[k]);
                }
            }
        }
        return exponentials;
    }
}
