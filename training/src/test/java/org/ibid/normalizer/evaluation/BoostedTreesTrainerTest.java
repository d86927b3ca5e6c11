package org.ibid.normalizer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.ibid.normalizer.html.main.BoostedTrees;
import org.junit.jupiter.api.Test;

class BoostedTreesTrainerTest {

    private static final int SAMPLES = 400;

    private final float[][] rows = new float[SAMPLES][3];
    private final double[] labels = new double[SAMPLES];

    BoostedTreesTrainerTest() {
        Random random = new Random(5);
        for (int i = 0; i < SAMPLES; i++) {
            rows[i] = new float[] {random.nextFloat(), random.nextInt(4), 1};
            labels[i] = rows[i][0] > 0.5f ^ rows[i][1] > 1 ? 1 : 0;
        }
    }

    private BoostedTrees trained() {
        double[] weights = new double[SAMPLES];
        Arrays.fill(weights, 1);
        return new BoostedTreesTrainer(30, 8, 0.3, 1, 1, 0.8, 1, 7).train(rows, labels, weights);
    }

    @Test
    void itLearnsWhatTwoTraitsSayOnlyTogether() {
        double[] scores = trained().scores(rows);
        int right = 0;
        for (int i = 0; i < SAMPLES; i++) {
            right += scores[i] > 0 == labels[i] > 0 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(SAMPLES * 19 / 20);
    }

    @Test
    void theSameSeedMakesTheSameTrees() {
        assertThat(trained().scores(rows)).isEqualTo(trained().scores(rows));
    }

    @Test
    void binsKeepTheOrderOfValuesAndAConstantHasOneBin() {
        Bins bins = Bins.of(rows);
        for (int i = 1; i < SAMPLES; i++) {
            assertThat(Integer.signum(Byte.compare(bins.columns()[1][i], bins.columns()[1][i - 1])))
                    .isEqualTo(Float.compare(rows[i][1], rows[i - 1][1]));
        }
        assertThat(bins.edges()[2]).isEmpty();
    }
}
