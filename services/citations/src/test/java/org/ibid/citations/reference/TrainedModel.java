package org.ibid.citations.reference;

/** What training found: feature hashes with their rows, transition weights, and the weights of the first and last token. */
record TrainedModel(int[] keys, float[] weights, float[] transitions, float[] edges) {

    Model model() {
        float[] starts = java.util.Arrays.copyOf(edges, Model.WIDTH);
        float[] ends = java.util.Arrays.copyOfRange(edges, Model.WIDTH, 2 * Model.WIDTH);
        return new Model(keys, weights, transitions, starts, ends);
    }
}
