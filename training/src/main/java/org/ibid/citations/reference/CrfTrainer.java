package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the linear-chain CRF by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011), forward-backward in scaled
 * probabilities. Rows whose posterior is already certain are not touched.
 */
final class CrfTrainer {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    private static final float CERTAIN = 0.002f;

    private final int epochs;
    private final int cutoff;
    private final float rate;
    private final float decay;
    private final float dropout;
    private final Consumer<String> progress;

    // train() sets these, before anything else reads them
    @SuppressWarnings("NullAway.Init")
    private FeatureIndex index;

    private float[] weights = {};
    private float[] squares = {};
    private final float[] transitions = new float[Gaps.KINDS * W * W];
    private final float[] transitionSquares = new float[transitions.length];
    private final float[] exponentials = new float[transitions.length];
    private final float[] edges = new float[2 * W];
    private final float[] edgeSquares = new float[2 * W];

    CrfTrainer(int epochs, int cutoff, float rate, float decay, float dropout, Consumer<String> progress) {
        this.epochs = epochs;
        this.cutoff = cutoff;
        this.rate = rate;
        this.decay = decay;
        this.dropout = dropout;
        this.progress = progress;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sequence(int[] features, int[] offsets, byte[] kinds, byte[] fields, float weight) {
        int count() {
            return fields.length;
        }
    }

    TrainedModel train(List<TrainingExample> examples) {
        return train(examples, 0, 1);
    }

    /** @param weight of the first {@code weighty} examples, where that of the others is 1 */
    TrainedModel train(List<TrainingExample> examples, int weighty, float weight) {
        index = FeatureIndex.count(examples, cutoff);
        weights = new float[index.size() * W];
        squares = new float[index.size() * W];
        Sequence[] sequences = new Sequence[examples.size()];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = sequence(examples.get(i), i < weighty ? weight : 1);
        }
        Random random = new Random(11);
        WeightAverage average = new WeightAverage(weights.length, transitions.length, edges.length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            long start = System.nanoTime();
            Collections.shuffle(Arrays.asList(sequences), random);
            double loss = 0;
            for (Sequence sequence : sequences) {
                if (sequence.count() > 0) {
                    loss += step(sequence, random);
                }
            }
            if (2 * epoch >= epochs) {
                average.add(weights, transitions, edges);
            }
            progress.accept(
                    String.format("epoch %d loss %.1f in %.1f s", epoch, loss, (System.nanoTime() - start) / 1e9));
        }
        return average.model(index.keys());
    }

    private Sequence sequence(TrainingExample example, float weight) {
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
        return new Sequence(Arrays.copyOf(all, size), offsets, layout.kind, example.fields(), weight);
    }

    private double step(Sequence s, Random random) {
        int n = s.count();
        int[] features = s.features;
        int[] offsets = s.offsets;
        if (dropout > 0) {
            features = new int[s.features.length];
            offsets = new int[n + 1];
            int size = 0;
            for (int i = 0; i < n; i++) {
                for (int f = s.offsets[i]; f < s.offsets[i + 1]; f++) {
                    if (random.nextFloat() >= dropout) {
                        features[size++] = s.features[f];
                    }
                }
                offsets[i + 1] = size;
            }
        }
        float[] unary = new float[n * W];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            int base = i * W;
            for (int f = offsets[i]; f < offsets[i + 1]; f++) {
                int row = features[f] * W;
                for (int y = 0; y < W; y++) {
                    unary[base + y] += weights[row + y];
                }
            }
            if (i == 0) {
                for (int y = 0; y < L; y++) {
                    unary[y] += edges[y];
                }
            }
            if (i == n - 1) {
                for (int y = 0; y < L; y++) {
                    unary[base + y] += edges[W + y];
                }
            }
            float max = Float.NEGATIVE_INFINITY;
            for (int y = 0; y < L; y++) {
                max = Math.max(max, unary[base + y]);
            }
            for (int y = 0; y < W; y++) {
                unary[base + y] = y < L ? (float) Math.exp(Math.max(unary[base + y] - max, -60)) : 0;
            }
        }
        boolean[] fresh = new boolean[Gaps.KINDS];
        for (int i = 1; i < n; i++) {
            int kind = s.kinds[i];
            if (!fresh[kind]) {
                fresh[kind] = true;
                for (int k = kind * W * W; k < (kind + 1) * W * W; k++) {
                    exponentials[k] = (float) Math.exp(transitions[k]);
                }
            }
        }
        float[] alpha = forward(s, unary);
        float[] beta = backward(s, unary);
        float[] gradient = new float[W];
        float[] pair = new float[W * W];
        for (int i = 0; i < n; i++) {
            int base = i * W;
            float total = 0;
            for (int y = 0; y < L; y++) {
                gradient[y] = alpha[base + y] * beta[base + y];
                total += gradient[y];
            }
            for (int y = 0; y < L; y++) {
                gradient[y] /= total;
            }
            int gold = s.fields[i];
            loss -= Math.log(Math.max(gradient[gold], 1e-12));
            gradient[gold] -= 1;
            boolean certain = gradient[gold] > -CERTAIN;
            if (i > 0) {
                transition(s, i, unary, alpha, beta, pair, certain);
            }
            if (certain) {
                continue;
            }
            for (int y = 0; y < L; y++) {
                gradient[y] *= s.weight;
            }
            for (int f = offsets[i]; f < offsets[i + 1]; f++) {
                update(weights, squares, features[f] * W, gradient);
            }
            if (i == 0) {
                update(edges, edgeSquares, 0, gradient);
            }
            if (i == n - 1) {
                update(edges, edgeSquares, W, gradient);
            }
        }
        return loss;
    }

    private void update(float[] w, float[] h, int row, float[] gradient) {
        for (int y = 0; y < W; y++) {
            float g = gradient[y] + decay * w[row + y];
            float square = h[row + y] + g * g;
            h[row + y] = square;
            w[row + y] -= rate * g / (float) Math.sqrt(square + 1e-6f);
        }
    }

    private float[] forward(Sequence s, float[] unary) {
        int n = s.count();
        float[] alpha = new float[n * W];
        System.arraycopy(unary, 0, alpha, 0, W);
        for (int i = 1; i < n; i++) {
            int base = i * W;
            int before = base - W;
            int table = s.kinds[i] * W * W;
            for (int from = 0; from < L; from++) {
                float a = alpha[before + from];
                int row = table + from * W;
                for (int to = 0; to < W; to++) {
                    alpha[base + to] += a * exponentials[row + to];
                }
            }
            normalize(alpha, unary, base);
        }
        return alpha;
    }

    private static void normalize(float[] values, float[] unary, int base) {
        float sum = 0;
        for (int y = 0; y < W; y++) {
            values[base + y] *= unary[base + y];
            sum += values[base + y];
        }
        float scale = 1 / Math.max(sum, 1e-30f);
        for (int y = 0; y < W; y++) {
            values[base + y] *= scale;
        }
    }

    private float[] backward(Sequence s, float[] unary) {
        int n = s.count();
        float[] beta = new float[n * W];
        Arrays.fill(beta, (n - 1) * W, n * W, 1f / L);
        float[] next = new float[W];
        for (int i = n - 2; i >= 0; i--) {
            int base = i * W;
            int after = base + W;
            int table = s.kinds[i + 1] * W * W;
            for (int y = 0; y < W; y++) {
                next[y] = beta[after + y] * unary[after + y];
            }
            float sum = 0;
            for (int from = 0; from < L; from++) {
                int row = table + from * W;
                float total = 0;
                for (int to = 0; to < W; to++) {
                    total += next[to] * exponentials[row + to];
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

    private void transition(
            Sequence s, int i, float[] unary, float[] alpha, float[] beta, float[] pair, boolean certain) {
        int from = s.fields[i - 1];
        int to = s.fields[i];
        int table = s.kinds[i] * W * W;
        if (certain) {
            return;
        }
        int base = i * W;
        float total = 0;
        for (int a = 0; a < L; a++) {
            float left = alpha[base - W + a];
            for (int b = 0; b < W; b++) {
                float p = left * exponentials[table + a * W + b] * unary[base + b] * beta[base + b];
                pair[a * W + b] = p;
                total += p;
            }
        }
        float scale = 1 / Math.max(total, 1e-30f);
        for (int k = 0; k < L * W; k++) {
            pair[k] *= scale;
        }
        pair[from * W + to] -= 1;
        for (int k = 0; k < L * W; k++) {
            float g = s.weight * pair[k] + decay * transitions[table + k];
            float square = transitionSquares[table + k] + g * g;
            transitionSquares[table + k] = square;
            transitions[table + k] -= rate * g / (float) Math.sqrt(square + 1e-6f);
        }
    }
}
