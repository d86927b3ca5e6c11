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
    private static final int[] NOTHING = {};

    private static final int BINS = 64;

    private final int trees;
    private final int leaves;
    private final double rate;
    private final double lambda;
    private final double minHessian;
    private final double rowShare;
    private final double traitShare;
    private final Random random;

    private byte[][] binned = {};
    private float[][] edges = {};
    private double[] gradients = {};
    private double[] hessians = {};

    private final List<Short> nodeTraits = new ArrayList<>();
    private final List<Float> nodeThresholds = new ArrayList<>();
    private final List<Integer> nodeRights = new ArrayList<>();

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

    private static final class Leaf {
        int[] rows;
        /** Sums of gradients and hessians by trait and bin. */
        double[] histogram;

        double gradient;
        double hessian;
        double gain;
        int trait = -1;
        int bin;

        @Nullable
        Leaf left;

        @Nullable
        Leaf right;

        double value;

        Leaf(int[] rows, double[] histogram) {
            this.rows = rows;
            this.histogram = histogram;
        }

        /** What has been split needs no rows any more. */
        void forget() {
            rows = NOTHING;
            histogram = new double[0];
        }
    }

    BoostedTrees train(float[][] rows, double[] labels, double[] weights) {
        bin(rows);
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
        int[] roots = new int[trees];
        for (int tree = 0; tree < trees; tree++) {
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradients[i] = weights[i] * (p - labels[i]);
                hessians[i] = weights[i] * p * (1 - p);
            }
            Leaf root = grow(n);
            roots[tree] = nodeTraits.size();
            flatten(root);
            for (int i = 0; i < n; i++) {
                Leaf leaf = root;
                while (leaf.left != null) {
                    leaf = (binned[leaf.trait][i] & 0xFF) <= leaf.bin ? leaf.left : Objects.requireNonNull(leaf.right);
                }
                scores[i] += leaf.value;
            }
        }
        short[] traits = new short[nodeTraits.size()];
        float[] thresholds = new float[traits.length];
        int[] rights = new int[traits.length];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = nodeTraits.get(i);
            thresholds[i] = nodeThresholds.get(i);
            rights[i] = nodeRights.get(i);
        }
        return new BoostedTrees(prior, roots, traits, thresholds, rights);
    }

    private Leaf grow(int n) {
        int[] sample = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextDouble() < rowShare) {
                sample[count++] = i;
            }
        }
        boolean[] open = new boolean[binned.length];
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
        byte[] column = binned[leaf.trait];
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
            if (open[t] && edges[t].length > 0) {
                findSplit(leaf, t);
            }
        }
        return leaf;
    }

    private double[] histogram(int[] rows, boolean[] open) {
        double[] histogram = new double[open.length * BINS * 2];
        for (int t = 0; t < open.length; t++) {
            if (!open[t] || edges[t].length == 0) {
                continue;
            }
            byte[] column = binned[t];
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
        for (int b = 0; b < edges[trait].length; b++) {
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

    private void flatten(Leaf leaf) {
        int at = nodeTraits.size();
        nodeTraits.add((short) (leaf.left == null ? -1 : leaf.trait));
        nodeThresholds.add(leaf.left == null ? (float) leaf.value : edges[leaf.trait][leaf.bin]);
        nodeRights.add(-1);
        if (leaf.left != null) {
            flatten(leaf.left);
            nodeRights.set(at, nodeTraits.size());
            flatten(Objects.requireNonNull(leaf.right));
        }
    }

    private void bin(float[][] rows) {
        int traits = rows[0].length;
        binned = new byte[traits][rows.length];
        edges = new float[traits][];
        float[] column = new float[rows.length];
        for (int t = 0; t < traits; t++) {
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][t];
            }
            float[] sorted = column.clone();
            Arrays.sort(sorted);
            List<Float> cuts = new ArrayList<>();
            for (int b = 1; b < BINS; b++) {
                float cut = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
                if (cut < sorted[sorted.length - 1] && (cuts.isEmpty() || cuts.getLast() < cut)) {
                    cuts.add(cut);
                }
            }
            edges[t] = new float[cuts.size()];
            for (int b = 0; b < edges[t].length; b++) {
                edges[t][b] = cuts.get(b);
            }
            for (int i = 0; i < rows.length; i++) {
                int b = Arrays.binarySearch(edges[t], column[i]);
                binned[t][i] = (byte) (b < 0 ? -b - 1 : b);
            }
        }
    }
}
