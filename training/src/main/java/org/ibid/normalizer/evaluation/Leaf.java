package org.ibid.normalizer.evaluation;

import org.jspecify.annotations.Nullable;

/** An end of a tree that grows, and once it has been split the node that it has become. */
final class Leaf {
    private static final int[] NOTHING = {};

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
