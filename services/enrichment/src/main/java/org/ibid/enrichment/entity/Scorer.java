package org.ibid.enrichment.entity;

import java.util.Arrays;

/** Adds up the weights of what is seen of tokens; sums that words bring with them are kept with the word. Not thread-safe. */
final class Scorer {

    private static final int W = Weights.WIDTH;
    private static final int REACH = 2;

    private final Weights.Adder weights;
    private int[] features = new int[128];

    Scorer(Weights weights) {
        this.weights = weights.new Adder();
    }

    /** The scores of the tokens {@code [from,to)}, a row of {@link Weights#WIDTH} each. */
    float[] scores(Passage passage, int from, int to) {
        float[] scores = new float[(to - from) * W];
        Features surroundings = new Features(passage);
        float[] run = new float[W];
        int runEnd = from;
        for (int i = from; i < to; i++) {
            int base = (i - from) * W;
            for (int distance = -REACH; distance <= REACH; distance++) {
                int neighbour = i + distance;
                if (neighbour >= 0 && neighbour < passage.count) {
                    add(sums(passage.forms[neighbour]), (distance + REACH) * W, scores, base);
                }
            }
            weights.add(features, surroundings.at(i, features), scores, base);
            if (passage.forms[i].upper) {
                if (i >= runEnd) {
                    runEnd = passage.runEnd(i, to);
                    Arrays.fill(run, 0);
                    weights.add(features, surroundings.ofRun(i, runEnd, features), run, 0);
                }
                add(run, 0, scores, base);
            }
        }
        return scores;
    }

    /** What a word says of the tokens around it, a row for each from the one that it stands {@link #REACH} behind. */
    private float[] sums(Form form) {
        float[] sums = form.sums;
        if (sums == null) {
            sums = new float[(2 * REACH + 1) * W];
            if (features.length < form.lent.length) {
                features = new int[form.lent.length];
            }
            for (int distance = -REACH; distance <= REACH; distance++) {
                int row = (distance + REACH) * W;
                if (distance == 0) {
                    weights.add(form.own, form.own.length, sums, row);
                } else {
                    for (int f = 0; f < form.lent.length; f++) {
                        features[f] = lent(form.lent[f], distance);
                    }
                    weights.add(features, form.lent.length, sums, row);
                }
            }
            form.sums = sums;
        }
        return sums;
    }

    /** The feature that a word lends to the token {@code distance} before it. */
    static int lent(int feature, int distance) {
        return Hashes.mix(feature, distance);
    }

    private static void add(float[] more, int row, float[] scores, int base) {
        for (int y = 0; y < W; y++) {
            scores[base + y] += more[row + y];
        }
    }
}
