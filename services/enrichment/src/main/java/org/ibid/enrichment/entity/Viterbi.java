package org.ibid.enrichment.entity;

/** The best path through a stretch of tokens: names in it begin and end there (Viterbi 1967). */
final class Viterbi {

    private static final int W = Weights.WIDTH;
    private static final float NEVER = -1e9f;
    private static final int[][] BEFORE = before();

    private Viterbi() {}

    private static int[][] before() {
        int[][] before = new int[Label.COUNT][];
        for (int y = 0; y < Label.COUNT; y++) {
            int label = y;
            before[y] = java.util.stream.IntStream.range(0, Label.COUNT)
                    .filter(b -> Label.follows(b, label))
                    .toArray();
        }
        return before;
    }

    /** The labels that a label may follow. */
    static int[] before(int label) {
        return BEFORE[label];
    }

    /** @param scores a row of {@link Weights#WIDTH} for each token; changed */
    static byte[] path(float[] scores, float[] transitions) {
        int count = scores.length / W;
        byte[] from = new byte[count * W];
        for (int y = 0; y < Label.COUNT; y++) {
            scores[y] += Label.starts(y) ? transitions[y] : NEVER;
        }
        for (int i = 1; i < count; i++) {
            int base = i * W;
            for (int y = 0; y < Label.COUNT; y++) {
                float best = Float.NEGATIVE_INFINITY;
                for (int b : BEFORE[y]) {
                    float score = scores[base - W + b] + transitions[b * W + y];
                    if (score > best) {
                        best = score;
                        from[base + y] = (byte) b;
                    }
                }
                scores[base + y] += best;
            }
        }
        byte[] path = new byte[count];
        int last = Label.OUTSIDE;
        int end = (count - 1) * W;
        for (int y = 0; y < Label.COUNT; y++) {
            if (Label.ends(y) && scores[end + y] > scores[end + last]) {
                last = y;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            path[i] = (byte) last;
            last = from[i * W + last];
        }
        return path;
    }
}
