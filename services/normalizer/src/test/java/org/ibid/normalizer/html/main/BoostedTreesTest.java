package org.ibid.normalizer.html.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    /** Two trees: one asks trait 0 and then trait 1, the other trait 1 alone. */
    private static final BoostedTrees TREES = new BoostedTrees(
            0.5,
            new int[] {0, 5},
            new short[] {0, -1, 1, -1, -1, 1, -1, -1},
            new float[] {2, 1, 7, 10, 100, 3, 1000, 10_000},
            new int[] {2, 0, 4, 0, 0, 7, 0, 0});

    @Test
    void anAnswerOnTheThresholdIsTheLeftOne() {
        assertThat(TREES.scores(new float[][] {{2, 3}, {2.5f, 7}, {2.5f, 7.5f}}))
                .containsExactly(1001.5, 10_010.5, 10_100.5);
    }

    @Test
    void rowsOfABlockAreScoredAsEachOfThemAlone() {
        Random random = new Random(3);
        float[][] rows = new float[300][2];
        for (float[] row : rows) {
            row[0] = random.nextInt(5);
            row[1] = random.nextInt(10);
        }
        double[] together = TREES.scores(rows);
        for (int i = 0; i < rows.length; i++) {
            assertThat(together[i]).isEqualTo(TREES.scores(new float[][] {rows[i]})[0]);
        }
    }

    @Test
    void aPageWithoutSegmentsHasNoScores() {
        assertThat(TREES.scores(new float[0][])).isEmpty();
    }
}
