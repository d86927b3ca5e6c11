package org.ibid.citations.reference;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) in plain arrays: a row of weights for each
 * feature, and transition weights for each kind of gap between two tokens. Immutable, so any number of threads may use it.
 */
final class Model {
    static final int FIELDS = Field.COUNT;
    /** Row width: the fields, padded to whole vectors. */
    static final int WIDTH = 24;

    private static final int BIAS = 128;
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int mask;
    /** Open addressing: hash in the upper half, row + 1 in the lower; one memory access to a feature. */
    private final long[] slots;

    /**
     * Steps of {@link #scale}, three words of eight bytes to a row, each byte 128 more than the step: small, so that the hot ones
     * stay in the cache, and added eight at a time, even and odd bytes apart in lanes of 16 bits.
     */
    private final long[] rows;

    private final float scale;
    /** {@code [gap kind][to][from]}: the inner loop runs over {@code from} */
    private final float[] transitions;

    private final float[] starts;
    private final float[] ends;
    private final Marginals marginals;

    /**
     * @param features the feature hashes, one row of {@code rows} each
     * @param transitions {@code [gap kind][from][to]} with rows of {@link #WIDTH}
     */
    Model(int[] features, byte[] rows, float scale, float[] transitions, float[] starts, float[] ends) {
        int capacity = Integer.highestOneBit(Math.max(16, features.length)) * 4;
        mask = capacity - 1;
        slots = new long[capacity];
        this.rows = packed(rows);
        this.scale = scale;
        this.starts = starts;
        this.ends = ends;
        marginals = new Marginals(transitions);
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
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = ((long) features[i] << 32) | (1 + i * 3);
        }
    }

    /**
     * The most likely fields of a string.
     *
     * @param fields of each token
     * @param probabilities of each token's field, given the string
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Labelling(byte[] fields, float[] probabilities) {}

    Labelling label(Layout layout) {
        int n = layout.count;
        if (n == 0) {
            return new Labelling(new byte[0], new float[0]);
        }
        float[] scores = scores(layout);
        for (int y = 0; y < FIELDS; y++) {
            scores[y] += starts[y];
            scores[(n - 1) * WIDTH + y] += ends[y];
        }
        byte[] path = viterbi(layout, scores);
        return new Labelling(path, marginals.of(layout.kind, scores, path));
    }

    private static long[] packed(byte[] rows) {
        long[] packed = new long[rows.length / 8];
        for (int i = 0; i < rows.length; i++) {
            packed[i / 8] |= (long) (rows[i] + BIAS) << 8 * (i % 8);
        }
        return packed;
    }

    float[] scores(Layout layout) {
        float[] scores = new float[layout.count * WIDTH];
        int[] features = new int[Features.MOST];
        Features extractor = new Features(layout);
        for (int i = 0; i < layout.count; i++) {
            int size = rowsOf(features, extractor.at(i, features));
            sum(features, size, scores, i * WIDTH);
        }
        return scores;
    }

    /** Adds rows; at most {@link Features#MOST} of them, so that no lane overflows. */
    private void sum(int[] features, int size, float[] scores, int base) {
        long even0 = 0;
        long odd0 = 0;
        long even1 = 0;
        long odd1 = 0;
        long even2 = 0;
        long odd2 = 0;
        for (int f = 0; f < size; f++) {
            int row = features[f];
            long a = rows[row];
            long b = rows[row + 1];
            long c = rows[row + 2];
            even0 += a & EVEN;
            odd0 += (a >>> 8) & EVEN;
            even1 += b & EVEN;
            odd1 += (b >>> 8) & EVEN;
            even2 += c & EVEN;
            odd2 += (c >>> 8) & EVEN;
        }
        unpack(even0, odd0, size, scores, base);
        unpack(even1, odd1, size, scores, base + 8);
        unpack(even2, odd2, size, scores, base + 16);
    }

    private void unpack(long even, long odd, int size, float[] scores, int base) {
        for (int k = 0; k < 4; k++) {
            scores[base + 2 * k] = ((int) ((even >>> (16 * k)) & 0xFFFF) - size * BIAS) * scale;
            scores[base + 2 * k + 1] = ((int) ((odd >>> (16 * k)) & 0xFFFF) - size * BIAS) * scale;
        }
    }

    /** Replaces hashes by the rows of those that the model knows; the look-ups do not wait for each other. */
    private int rowsOf(int[] features, int size) {
        int known = 0;
        for (int f = 0; f < size; f++) {
            int key = features[f];
            int slot = key & mask;
            long entry = slots[slot];
            while (entry != 0 && (int) (entry >> 32) != key) {
                slot = (slot + 1) & mask;
                entry = slots[slot];
            }
            if (entry != 0) {
                features[known++] = (int) entry - 1;
            }
        }
        return known;
    }

    private byte[] viterbi(Layout layout, float[] scores) {
        int n = layout.count;
        byte[] back = new byte[n * WIDTH];
        float[] best = new float[WIDTH];
        float[] next = new float[WIDTH];
        for (int y = 0; y < FIELDS; y++) {
            best[y] = scores[y];
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
            if (best[y] > best[last]) {
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
