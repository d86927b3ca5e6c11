package org.ibid.citations.reference;

import org.ibid.sequence.WeightRows;
import org.ibid.sequence.WeightSums;
import org.ibid.sequence.WeightTable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) in plain arrays: a row of weights for each
 * feature, and transition weights for each kind of gap between two tokens. Immutable, so any number of threads may use it.
 */
final class Model {
    static final int FIELDS = Field.COUNT;
    /** Row width: the fields, padded to whole vectors. */
    static final int WIDTH = WeightRows.WIDTH;

    /** Few features are most of what is met: apart from the others they stay in the processor's caches. */
    private final WeightTable frequent;

    private final WeightTable others;
    /** of a step of the weights */
    private final float scale;

    private final float[] starts;
    private final float[] ends;
    private final Viterbi viterbi;
    private final Marginals marginals;

    /**
     * @param frequent how many rows, the first, are met often
     * @param scale of the steps in {@code rows}
     * @param transitions {@code [gap kind][from][to]} with rows of {@link #WIDTH}
     */
    Model(WeightRows rows, int frequent, float scale, float[] transitions, float[] starts, float[] ends) {
        this.frequent = new WeightTable(rows, 0, frequent);
        others = new WeightTable(rows, frequent, rows.features().length);
        this.scale = scale;
        this.starts = starts;
        this.ends = ends;
        viterbi = new Viterbi(transitions);
        marginals = new Marginals(transitions);
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
        byte[] path = viterbi.path(layout.kind, scores, n);
        return new Labelling(path, marginals.of(layout.kind, scores, path));
    }

    /** The score of every field for every token, before transitions. */
    float[] scores(Layout layout) {
        float[] scores = new float[layout.count * WIDTH];
        int[] features = new int[Features.MOST];
        Features extractor = new Features(layout);
        WeightSums sums = new WeightSums();
        float[] commas = phraseScores(layout.commas, extractor, features, sums);
        float[] periods = phraseScores(layout.periods, extractor, features, sums);
        for (int i = 0; i < layout.count; i++) {
            int base = i * WIDTH;
            int comma = layout.commas.of[i] * WIDTH;
            int period = layout.periods.of[i] * WIDTH;
            sum(features, extractor.own(i, features), sums, scores, base);
            for (int y = 0; y < WIDTH; y++) {
                scores[base + y] += commas[comma + y] + periods[period + y];
            }
        }
        return scores;
    }

    /** What all tokens of a phrase have in common is added up once. */
    private float[] phraseScores(Phrases phrases, Features extractor, int[] features, WeightSums sums) {
        float[] scores = new float[phrases.count * WIDTH];
        for (int p = 0; p < phrases.count; p++) {
            sum(features, extractor.ofPhrase(p, phrases, features), sums, scores, p * WIDTH);
        }
        return scores;
    }

    private void sum(int[] features, int count, WeightSums sums, float[] scores, int base) {
        others.add(features, frequent.add(features, count, sums), sums);
        sums.drain(scale, scores, base);
    }
}
