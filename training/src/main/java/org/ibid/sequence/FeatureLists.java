package org.ibid.sequence;

import java.util.Random;

/**
 * The features of each token of a sequence.
 *
 * @param features all tokens' one after another, as hashes or as a trainer's numbers
 * @param offsets where each token's begin, and where the last one's end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FeatureLists(int[] features, int[] offsets) {

    /** How many tokens there are. */
    public int count() {
        return offsets.length - 1;
    }

    /** The same without those that chance leaves out, so that no feature relies on another (Srivastava and others 2014). */
    public FeatureLists thinned(float share, Random random) {
        int[] kept = new int[features.length];
        int[] ends = new int[offsets.length];
        int size = 0;
        for (int i = 0; i < count(); i++) {
            for (int f = offsets[i]; f < offsets[i + 1]; f++) {
                if (random.nextFloat() >= share) {
                    kept[size++] = features[f];
                }
            }
            ends[i + 1] = size;
        }
        return new FeatureLists(kept, ends);
    }

    /** Adds the rows of a token's features to {@code sums}. */
    public void sum(int token, float[] weights, float[] sums, int base) {
        for (int f = offsets[token]; f < offsets[token + 1]; f++) {
            int row = features[f] * WeightRows.WIDTH;
            for (int y = 0; y < WeightRows.WIDTH; y++) {
                sums[base + y] += weights[row + y];
            }
        }
    }

    /** A step of the rows of a token's features. */
    public void step(int token, AdaGrad weights, float[] gradient) {
        for (int f = offsets[token]; f < offsets[token + 1]; f++) {
            weights.step(features[f] * WeightRows.WIDTH, gradient);
        }
    }
}
