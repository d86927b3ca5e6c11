package org.ibid.normalizer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.ibid.normalizer.html.main.BoostedTrees;
import org.jspecify.annotations.Nullable;

/** Trains gradient-boosted trees on logistic loss with histograms, best leaf first. Deterministic for a seed. */
final class BoostedTreesTrainer {
    private static final int BINS = Bins.MOST;

    private final int trees;
    private final int leaves;
    private final double rate;
    private final double lambda;
    private final double minHessian;
    private final double rowShare;
    private final double traitShare;
    private final Random random;

    private Bins bins = new Bins(new byte[0][], new float[0][]);
    private double[] gradients = {};
    private double[] hessians = {};

    BoostedTreesTrainer(
            int trees,
            int leaves,
            double rate,
            double lambda,
            double minHessian,
            double rowShare,
            double traitShare,
            long seed) {
        this.trees = trees;
        this.leaves = leaves;
        this.rate = rate;
        this.lambda = lambda;
        this.minHessian = minHessian;
        this.rowShare = rowShare;
        this.traitShare = traitShare;
        this.random = new Random(seed);
    }

    BoostedTrees train(float[][] rows, double[] labels, double[] weights) {
        bins = Bins.of(rows);
        int n = rows.length;
        double yes = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            yes += weights[i] * labels[i];
            all += weights[i];
        }
        double prior = Math.log(yes / (all - yes));
        double[] scores = new double[n];
        Arrays.fill(scores, prior);
        gradients = new double[n];
        hessians = new double[n];
        Forest forest = new Forest(bins.edges());
        for (int tree = 0; tree < trees; tree++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradients[i] = weights[i] * (p - labels[i]);
                hessians[i] = weights[i] * p * (1 - p);
            }
            Leaf root = grow(n);
            forest.add(root);
            for (int i = 0; i < n; i++) {
                Leaf leaf = root;
                while (leaf.left != null) {
                    leaf = (bins.columns()[leaf.trait][i] & 0xFF) <= leaf.bin
                            ? leaf.left
                            : Objects.requireNonNull(leaf.right);
                }
                scores[i] += leaf.value;
            }
        }
        return forest.trees(prior);
    }

    private Leaf grow(int n) {
        int[] sample = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextDouble() < rowShare) {
                sample[count++] = i;
            }
        }
        boolean[] open = new boolean[bins.traits()];
        for (int t = 0; t < open.length; t++) {
            open[t] = random.nextDouble() < traitShare;
        }
        Leaf root = leaf(Arrays.copyOf(sample, count), open, null);
        List<Leaf> ends = new ArrayList<>(List.of(root));
        while (ends.size() < leaves) {
            Leaf best = null;
            for (Leaf leaf : ends) {
                best = leaf.trait >= 0 && (best == null || leaf.gain > best.gain) ? leaf : best;
            }
            if (best == null) {
                break;
            }
            List<Leaf> halves = split(best, open);
            ends.remove(best);
            ends.addAll(halves);
        }
        return root;
    }

    private List<Leaf> split(Leaf leaf, boolean[] open) {
        byte[] column = bins.columns()[leaf.trait];
        int[] left = new int[leaf.rows.length];
        int[] right = new int[leaf.rows.length];
        int l = 0;
        int r = 0;
        for (int row : leaf.rows) {
            if ((column[row] & 0xFF) <= leaf.bin) {
                left[l++] = row;
            } else {
                right[r++] = row;
            }
        }
        // the larger half's histogram is the whole's without the smaller half's
        boolean leftSmaller = l < r;
        Leaf small = leaf(leftSmaller ? Arrays.copyOf(left, l) : Arrays.copyOf(right, r), open, null);
        double[] rest = leaf.histogram;
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= small.histogram[i];
        }
        Leaf large = leaf(leftSmaller ? Arrays.copyOf(right, r) : Arrays.copyOf(left, l), open, rest);
        leaf.left = leftSmaller ? small : large;
        leaf.right = leftSmaller ? large : small;
        leaf.forget();
        return List.of(leaf.left, leaf.right);
    }

    private Leaf leaf(int[] rows, boolean[] open, double @Nullable [] histogram) {
        Leaf leaf = new Leaf(rows, histogram == null ? histogram(rows, open) : histogram);
        for (int row : rows) {
            leaf.gradient += gradients[row];
            leaf.hessian += hessians[row];
        }
        leaf.value = -rate * leaf.gradient / (leaf.hessian + lambda);
        for (int t = 0; t < open.length; t++) {
            if (open[t] && bins.edges()[t].length > 0) {
                findSplit(leaf, t);
            }
        }
        return leaf;
    }

    private double[] histogram(int[] rows, boolean[] open) {
        double[] histogram = new double[open.length * BINS * 2];
        for (int t = 0; t < open.length; t++) {
            if (!open[t] || bins.edges()[t].length == 0) {
                continue;
            }
            byte[] column = bins.columns()[t];
            int base = t * BINS * 2;
            for (int row : rows) {
                int b = base + column[row] * 2;
                histogram[b] += gradients[row];
                histogram[b + 1] += hessians[row];
            }
        }
        return histogram;
    }

    private void findSplit(Leaf leaf, int trait) {
        double base = leaf.gradient * leaf.gradient / (leaf.hessian + lambda);
        double gl = 0;
        double hl = 0;
        for (int b = 0; b < bins.edges()[trait].length; b++) {
            gl += leaf.histogram[(trait * BINS + b) * 2];
            hl += leaf.histogram[(trait * BINS + b) * 2 + 1];
            double hr = leaf.hessian - hl;
            if (hl < minHessian || hr < minHessian) {
                continue;
            }
            double gr = leaf.gradient - gl;
            double gain = gl * gl / (hl + lambda) + gr * gr / (hr + lambda) - base;
            if (gain > leaf.gain + 1e-9) {
                leaf.gain = gain;
                leaf.trait = trait;
                leaf.bin = b;
            }
        }
    }
}
