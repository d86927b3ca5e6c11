package org.ibid.enrichment.entity;

import java.util.Arrays;

/** Adds up the weights of what is seen of tokens; sums that words bring with them are kept with the word. Not thread-safe. */
final class Scorer {

    private static final int W = Weights.WIDTH;
    private static final int REACH = 2;

    private final Weights weights;
    private final int[] features = new int[Math.max(Features.MOST, Features.MOST_OF_RUN)];
    private final int[] sums = new int[W];

    Scorer(Weights weights) {
        this.weights = weights;
    }

    /** The scores of the tokens {@code [from,to)}, a row of {@link Weights#WIDTH} each. */
    float[] scores(Passage passage, int from, int to) {
        float[] scores = new float[(to - from) * W];
        Features surroundings = new Features(passage);
        int runEnd = from;
        float[] run = new float[W];
        for (int i = from; i < to; i++) {
            int base = (i - from) * W;
            for (int distance = -REACH; distance <= REACH; distance++) {
                int neighbour = i + distance;
                if (neighbour >= 0 && neighbour < passage.count) {
                    add(sum(passage.forms[neighbour], distance), scores, base);
                }
            }
            Arrays.fill(sums, 0);
            int count = surroundings.at(i, features);
            for (int f = 0; f < count; f++) {
                weights.add(features[f], sums);
            }
            add(sums, scores, base);
            if (passage.forms[i].upper) {
                if (i >= runEnd) {
                    runEnd = passage.runEnd(i, to);
                    Arrays.fill(run, 0);
                    Arrays.fill(sums, 0);
                    count = surroundings.ofRun(i, runEnd, features);
                    for (int f = 0; f < count; f++) {
                        weights.add(features[f], sums);
                    }
                    add(sums, run, 0);
                }
                add(run, scores, base);
            }
        }
        return scores;
    }

    /** What a word says of the token that stands {@code distance} before it. */
    private float[] sum(Form form, int distance) {
        float[] known = form.sums[distance + REACH];
        if (known == null) {
            Arrays.fill(sums, 0);
            if (distance == 0) {
                for (int feature : form.own) {
                    weights.add(feature, sums);
                }
            } else {
                for (int feature : form.lent) {
                    weights.add(lent(feature, distance), sums);
                }
            }
            known = new float[W];
            add(sums, known, 0);
            form.sums[distance + REACH] = known;
        }
        return known;
    }

    /** The feature that a word lends to the token {@code distance} before it. */
    static int lent(int feature, int distance) {
        return Hashes.mix(feature, distance);
    }

    private void add(int[] steps, float[] scores, int base) {
        for (int y = 0; y < W; y++) {
            scores[base + y] += steps[y] * weights.scale();
        }
    }

    private static void add(float[] more, float[] scores, int base) {
        for (int y = 0; y < W; y++) {
            scores[base + y] += more[y];
        }
    }
}
