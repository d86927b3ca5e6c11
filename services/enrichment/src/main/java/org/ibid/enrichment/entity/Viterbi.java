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
        for (int y = 0; y < Label.COUNT; y++) {
            scores[y] += Label.starts(y) ? transitions[y] : NEVER;
        }
        for (int base = W; base < scores.length; base += W) {
            for (int y = 0; y < Label.COUNT; y++) {
                float best = Float.NEGATIVE_INFINITY;
                for (int b : BEFORE[y]) {
                    best = Math.max(best, scores[base - W + b] + transitions[b * W + y]);
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
        for (int i = count - 1; i > 0; i--) {
            path[i] = (byte) last;
            last = best(last, scores, (i - 1) * W, transitions);
        }
        path[0] = (byte) last;
        return path;
    }

    /** The label before {@code y}; looked up on the way back, as few are on the best path. */
    private static int best(int y, float[] scores, int row, float[] transitions) {
        int best = BEFORE[y][0];
        for (int b : BEFORE[y]) {
            if (scores[row + b] + transitions[b * W + y] > scores[row + best] + transitions[best * W + y]) {
                best = b;
            }
        }
        return best;
    }
}
