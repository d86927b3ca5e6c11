package org.ibid.citations.reference;

/** The mean of the weights after several epochs: less of the noise of the last examples seen (Polyak and Juditsky 1992). */
final class WeightAverage {
    private final float[] weights;
    private final float[] transitions;
    private final float[] edges;
    private int count;

    WeightAverage(int weights, int transitions, int edges) {
        this.weights = new float[weights];
        this.transitions = new float[transitions];
        this.edges = new float[edges];
    }

    void add(float[] weights, float[] transitions, float[] edges) {
        count++;
        sum(this.weights, weights);
        sum(this.transitions, transitions);
        sum(this.edges, edges);
    }

    TrainedModel model(int[] keys) {
        divide(weights);
        divide(transitions);
        divide(edges);
        return new TrainedModel(keys, weights, transitions, edges);
    }

    private static void sum(float[] total, float[] values) {
        for (int i = 0; i < total.length; i++) {
            total[i] += values[i];
        }
    }

    private void divide(float[] total) {
        for (int i = 0; i < total.length; i++) {
            total[i] /= count;
        }
    }
}
