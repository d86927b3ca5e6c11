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
    /** {@code [gap kind][from][to]} */
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
        this.transitions = transitions;
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
            packed[i / 8] |= (long) (rows[i] + BIAS) << (8 * (i % 8));
        }
        return packed;
    }

    /** The score of every field for every token, before transitions. */
    float[] scores(Layout layout) {
        float[] scores = new float[layout.count * WIDTH];
        int[] features = new int[Features.MOST];
        Features extractor = new Features(layout);
        float[] commas = phraseScores(layout.commas, extractor, features);
        float[] periods = phraseScores(layout.periods, extractor, features);
        for (int i = 0; i < layout.count; i++) {
            int base = i * WIDTH;
            int comma = layout.commas.of[i] * WIDTH;
            int period = layout.periods.of[i] * WIDTH;
            sum(features, rowsOf(features, extractor.own(i, features)), scores, base);
            for (int y = 0; y < WIDTH; y++) {
                scores[base + y] += commas[comma + y] + periods[period + y];
            }
        }
        return scores;
    }

    /** What all tokens of a phrase have in common is added up once. */
    private float[] phraseScores(Phrases phrases, Features extractor, int[] features) {
        float[] scores = new float[phrases.count * WIDTH];
        for (int p = 0; p < phrases.count; p++) {
            sum(features, rowsOf(features, extractor.ofPhrase(p, phrases, features)), scores, p * WIDTH);
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

    /**
     * The best path. Only the best scores are kept on the way, which the compiler can do eight at a time; which field they came from
     * is found again on the way back.
     */
    private byte[] viterbi(Layout layout, float[] scores) {
        int n = layout.count;
        float[] best = new float[n * WIDTH];
        System.arraycopy(scores, 0, best, 0, WIDTH);
        for (int i = 1; i < n; i++) {
            step(layout.kind[i] * WIDTH * WIDTH, best, i * WIDTH);
            for (int y = 0; y < WIDTH; y++) {
                best[i * WIDTH + y] += scores[i * WIDTH + y];
            }
        }
        byte[] path = new byte[n];
        path[n - 1] = (byte) top(best, (n - 1) * WIDTH);
        for (int i = n - 1; i > 0; i--) {
            path[i - 1] = (byte) from(layout.kind[i] * WIDTH * WIDTH, best, (i - 1) * WIDTH, path[i]);
        }
        return path;
    }

    private void step(int table, float[] best, int base) {
        for (int y = 0; y < WIDTH; y++) {
            best[base + y] = Float.NEGATIVE_INFINITY;
        }
        for (int from = 0; from < FIELDS; from++) {
            float before = best[base - WIDTH + from];
            int row = table + from * WIDTH;
            for (int to = 0; to < WIDTH; to++) {
                best[base + to] = Math.max(best[base + to], before + transitions[row + to]);
            }
        }
    }

    private int from(int table, float[] best, int base, int to) {
        int top = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int from = 0; from < FIELDS; from++) {
            float score = best[base + from] + transitions[table + from * WIDTH + to];
            if (score > most) {
                most = score;
                top = from;
            }
        }
        return top;
    }

    private static int top(float[] best, int base) {
        int top = 0;
        for (int y = 1; y < FIELDS; y++) {
            top = best[base + y] > best[base + top] ? y : top;
        }
        return top;
    }
}
