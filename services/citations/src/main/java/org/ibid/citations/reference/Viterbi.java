package org.ibid.citations.reference;

/**
 * The most likely path of fields (Viterbi 1967), over those fields only that can lie on it: a field of a token is out of the question
 * where another field scores so much better that no transition before and after it could make up for that (dead-end elimination,
 * Desmet and others 1992). Exact; two or three fields remain to a token.
 */
final class Viterbi {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    /** Above the rounding of sums of floats. */
    private static final float MARGIN = 0.01f;

    /** {@code [gap kind][to][from]} */
    private final float[] into;

    /** {@code [gap kind][better][field]}: the most that transitions into the field can win over those into the better one */
    private final float[] before;

    /** the same for transitions out of them */
    private final float[] after;

    /** @param transitions {@code [gap kind][from][to]} */
    Viterbi(float[] transitions) {
        into = new float[transitions.length];
        before = new float[transitions.length];
        after = new float[transitions.length];
        for (int g = 0; g < Gaps.KINDS * W; g += W) {
            for (int a = 0; a < L; a++) {
                for (int b = 0; b < L; b++) {
                    into[(g + b) * W + a] = transitions[(g + a) * W + b];
                    before[(g + a) * W + b] = most(transitions, g * W + b, g * W + a, W);
                    after[(g + a) * W + b] = most(transitions, (g + b) * W, (g + a) * W, 1);
                }
            }
        }
    }

    private static float most(float[] transitions, int ours, int theirs, int step) {
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < L; k++) {
            most = Math.max(most, transitions[ours + k * step] - transitions[theirs + k * step]);
        }
        return most + MARGIN;
    }

    /**
     * @param kinds of gaps, before each token and after the last
     * @param scores of each token and field
     */
    byte[] path(byte[] kinds, float[] scores, int tokens) {
        byte[] fields = new byte[tokens * L];
        float[] best = new float[tokens * L];
        byte[] from = new byte[tokens * L];
        int begin = 0;
        int end = 0;
        for (int i = 0; i < tokens; i++) {
            int next = candidates(kinds, scores, i, tokens, fields, end);
            for (int c = end; c < next; c++) {
                float score = scores[i * W + fields[c]];
                if (i > 0) {
                    score += step(kinds[i], fields, best, begin, end, c, from);
                }
                best[c] = score;
            }
            begin = end;
            end = next;
        }
        return back(fields, best, from, begin, end, tokens);
    }

    /** Writes the fields that token {@code i} may have from {@code at}; returns where they end. */
    private int candidates(byte[] kinds, float[] scores, int i, int tokens, byte[] fields, int at) {
        int base = i * W;
        int top = 0;
        for (int y = 1; y < L; y++) {
            top = scores[base + y] > scores[base + top] ? y : top;
        }
        float least = scores[base + top];
        int in = (kinds[i] * W + top) * W;
        int out = (kinds[i + 1] * W + top) * W;
        int end = at;
        for (int y = 0; y < L; y++) {
            float won = (i > 0 ? before[in + y] : 0) + (i + 1 < tokens ? after[out + y] : 0);
            if (y == top || scores[base + y] + won >= least) {
                fields[end++] = (byte) y;
            }
        }
        return end;
    }

    /** The best score on the way to candidate {@code c}; notes how far back in the list it comes from. */
    private float step(int kind, byte[] fields, float[] best, int begin, int end, int c, byte[] from) {
        int row = (kind * W + fields[c]) * W;
        float most = Float.NEGATIVE_INFINITY;
        for (int k = begin; k < end; k++) {
            float score = best[k] + into[row + fields[k]];
            if (score > most) {
                most = score;
                from[c] = (byte) (c - k);
            }
        }
        return most;
    }

    private static byte[] back(byte[] fields, float[] best, byte[] from, int begin, int end, int tokens) {
        int at = begin;
        for (int c = begin + 1; c < end; c++) {
            at = best[c] > best[at] ? c : at;
        }
        byte[] path = new byte[tokens];
        for (int i = tokens - 1; i >= 0; i--) {
            path[i] = fields[at];
            at -= from[at];
        }
        return path;
    }
}
