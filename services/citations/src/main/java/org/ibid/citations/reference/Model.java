package org.ibid.citations.reference;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) in plain arrays: a row of weights for each
 * feature, and transition weights for each kind of gap between two tokens. Immutable, so any number of threads may use it.
 */
final class Model {
    static final int FIELDS = Field.COUNT;
    /** Row width: the fields, padded to whole vectors. */
    static final int WIDTH = 24;

    private final int mask;
    private final int[] keys;
    private final int[] rows;
    private final float[] weights;
    /** {@code [gap kind][to][from]}: the inner loop runs over {@code from} */
    private final float[] transitions;

    private final float[] starts;
    private final float[] ends;

    /**
     * @param features the feature hashes, one row of {@code weights} each
     * @param transitions {@code [gap kind][from][to]} with rows of {@link #WIDTH}
     */
    Model(int[] features, float[] weights, float[] transitions, float[] starts, float[] ends) {
        int capacity = Integer.highestOneBit(Math.max(16, features.length * 2)) * 2;
        mask = capacity - 1;
        keys = new int[capacity];
        rows = new int[capacity];
        this.weights = weights;
        this.starts = starts;
        this.ends = ends;
        this.transitions = new float[transitions.length];
        for (int g = 0; g < Gaps.KINDS; g++) {
            for (int a = 0; a < FIELDS; a++) {
                for (int b = 0; b < FIELDS; b++) {
                    this.transitions[(g * WIDTH + b) * WIDTH + a] = transitions[(g * WIDTH + a) * WIDTH + b];
                }
            }
        }
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (rows[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = features[i];
            rows[slot] = 1 + i * WIDTH;
        }
    }

    /** The most likely field of every token. */
    byte[] label(Layout layout) {
        if (layout.count == 0) {
            return new byte[0];
        }
        float[] scores = scores(layout);
        return viterbi(layout, scores);
    }

    float[] scores(Layout layout) {
        float[] scores = new float[layout.count * WIDTH];
        int[] features = new int[Features.MOST];
        Features extractor = new Features(layout);
        for (int i = 0; i < layout.count; i++) {
            int size = extractor.at(i, features);
            int base = i * WIDTH;
            for (int f = 0; f < size; f++) {
                int row = row(features[f]);
                if (row >= 0) {
                    for (int y = 0; y < WIDTH; y++) {
                        scores[base + y] += weights[row + y];
                    }
                }
            }
        }
        return scores;
    }

    private int row(int key) {
        int slot = key & mask;
        while (rows[slot] != 0) {
            if (keys[slot] == key) {
                return rows[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private byte[] viterbi(Layout layout, float[] scores) {
        int n = layout.count;
        byte[] back = new byte[n * WIDTH];
        float[] best = new float[WIDTH];
        float[] next = new float[WIDTH];
        for (int y = 0; y < FIELDS; y++) {
            best[y] = starts[y] + scores[y];
        }
        for (int i = 1; i < n; i++) {
            int gap = layout.kind[i] * WIDTH;
            for (int to = 0; to < FIELDS; to++) {
                int row = (gap + to) * WIDTH;
                float top = Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int y = 0; y < FIELDS; y++) {
                    float score = best[y] + transitions[row + y];
                    if (score > top) {
                        top = score;
                        from = y;
                    }
                }
                next[to] = top + scores[i * WIDTH + to];
                back[i * WIDTH + to] = (byte) from;
            }
            float[] swap = best;
            best = next;
            next = swap;
        }
        return trace(n, best, back);
    }

    private byte[] trace(int n, float[] best, byte[] back) {
        byte[] path = new byte[n];
        int last = 0;
        for (int y = 1; y < FIELDS; y++) {
            if (best[y] + ends[y] > best[last] + ends[last]) {
                last = y;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            path[i] = (byte) last;
            last = back[i * WIDTH + last];
        }
        return path;
    }
}
