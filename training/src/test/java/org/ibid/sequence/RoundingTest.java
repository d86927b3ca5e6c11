package org.ibid.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private final Rounding rounding = new Rounding(0.5f);

    @Test
    void aWeightIsRoundedToTheNextStepAndKeptWithinAByte() {
        assertThat(rounding.step(1.2f, 0)).isEqualTo((byte) 2);
        assertThat(rounding.step(-1.3f, 0)).isEqualTo((byte) -3);
        assertThat(rounding.step(1e6f, 0)).isEqualTo((byte) 127);
        assertThat(rounding.step(-1e6f, 0)).isEqualTo((byte) -127);
    }

    @Test
    void whatIsLessThanTheLeastIsNothing() {
        assertThat(rounding.step(0.9f, 1)).isZero();
        assertThat(rounding.step(1, 1)).isEqualTo((byte) 2);
    }

    @Test
    void oneWeightBeyondAllOthersDoesNotMakeTheStepsOfAllCoarse() {
        float[] weights = new float[20_000];
        Random random = new Random(1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat(-1, 1);
        }
        weights[7] = 1_000;
        assertThat(Rounding.of(weights).scale()).isBetween(0.9f / 64, 1f / 64);
    }

    @Test
    void whatIsLeftOutByChanceStaysWithItsToken() {
        FeatureLists lists = new FeatureLists(new int[] {1, 2, 3, 4, 5}, new int[] {0, 2, 2, 5});
        FeatureLists thinned = lists.thinned(0.5f, new Random(3));
        assertThat(thinned.count()).isEqualTo(3);
        assertThat(thinned.offsets()[1]).isEqualTo(thinned.offsets()[2]).isLessThanOrEqualTo(2);
        for (int i = 0; i < thinned.count(); i++) {
            for (int f = thinned.offsets()[i]; f < thinned.offsets()[i + 1]; f++) {
                assertThat(thinned.features()[f]).isBetween(i == 0 ? 1 : 3, i == 0 ? 2 : 5);
            }
        }
        assertThat(lists.thinned(0, new Random(3)).features()).isEqualTo(lists.features());
    }
}
