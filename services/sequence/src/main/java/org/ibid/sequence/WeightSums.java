package org.ibid.sequence;

/** Sums of rows, in steps: the even and the odd bytes of their three words in lanes of 16 bits. Not thread-safe. */
public final class WeightSums {

    /** The most features that are added up between two drains: no lane overflows. */
    public static final int MOST = 255;

    /** What a byte in a lane is more than its step. */
    static final int BIAS = 128;

    long even0;
    long odd0;
    long even1;
    long odd1;
    long even2;
    long odd2;
    int known;

    /** Adds the sums to {@code scores[base, base + WIDTH)} and begins anew. */
    public void drain(float scale, float[] scores, int base) {
        unpack(even0, odd0, scale, scores, base);
        unpack(even1, odd1, scale, scores, base + 8);
        unpack(even2, odd2, scale, scores, base + 16);
        even0 = 0;
        odd0 = 0;
        even1 = 0;
        odd1 = 0;
        even2 = 0;
        odd2 = 0;
        known = 0;
    }

    private void unpack(long even, long odd, float scale, float[] scores, int base) {
        for (int k = 0; k < 4; k++) {
            scores[base + 2 * k] += ((int) ((even >>> (16 * k)) & 0xFFFF) - known * BIAS) * scale;
            scores[base + 2 * k + 1] += ((int) ((odd >>> (16 * k)) & 0xFFFF) - known * BIAS) * scale;
        }
    }
}
