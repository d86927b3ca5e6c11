package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Path and probabilities against sums over every path. */
class DecodingTest {
    private static final int W = Model.WIDTH;
    private static final int L = Model.FIELDS;
    private static final int TOKENS = 3;

    private final Random random = new Random(9);
    private final float[] transitions = new float[Gaps.KINDS * W * W];
    private final byte[] kinds = new byte[TOKENS + 1];
    private final float[] scores = new float[TOKENS * W];

    private void randomize(double spread) {
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (spread * random.nextGaussian());
        }
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) random.nextInt(Gaps.KINDS);
        }
    }

    private double score(int a, int b, int c) {
        return scores[a] + scores[W + b] + scores[2 * W + c] + transition(1, a, b) + transition(2, b, c);
    }

    private double transition(int token, int from, int to) {
        return transitions[(kinds[token] * W + from) * W + to];
    }

    @Test
    void thePathIsTheBestOfAll() {
        for (double spread : new double[] {0.1, 1, 3, 10, 30}) {
            for (int round = 0; round < 8; round++) {
                randomize(spread);
                byte[] path = new Viterbi(transitions).path(kinds, scores, TOKENS);
                double best = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < L * L * L; k++) {
                    best = Math.max(best, score(k % L, k / L % L, k / L / L));
                }
                assertThat(score(path[0], path[1], path[2])).isCloseTo(best, within(1e-4));
            }
        }
    }

    @Test
    void probabilitiesAreThoseOfAllPathsTogether() {
        for (double spread : new double[] {1, 3, 6}) {
            randomize(spread);
            byte[] path = new Viterbi(transitions).path(kinds, scores, TOKENS);
            float[] found = new Marginals(transitions).of(kinds, scores, path);
            double[] with = new double[TOKENS];
            double all = 0;
            for (int k = 0; k < L * L * L; k++) {
                int[] fields = {k % L, k / L % L, k / L / L};
                double weight = Math.exp(score(fields[0], fields[1], fields[2]));
                all += weight;
                for (int i = 0; i < TOKENS; i++) {
                    with[i] += fields[i] == path[i] ? weight : 0;
                }
            }
            for (int i = 0; i < TOKENS; i++) {
                assertThat((double) found[i]).isCloseTo(with[i] / all, within(0.005));
            }
        }
    }
}
