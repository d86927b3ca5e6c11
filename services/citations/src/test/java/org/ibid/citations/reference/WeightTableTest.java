package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
    private static final int W = Model.WIDTH;

    private final Random random = new Random(4);
    private final int[] features = random.ints().distinct().limit(6_000).toArray();
    private final byte[] rows = new byte[features.length * W];

    WeightTableTest() {
        random.nextBytes(rows);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i] == -128 ? 0 : rows[i]; // as the file has them
        }
    }

    @Test
    void everyFeatureHasItsOwnRow() {
        WeightTable table = new WeightTable(features, rows, 0, features.length);
        for (int i = 0; i < features.length; i++) {
            WeightTable.Lanes sums = new WeightTable.Lanes();
            assertThat(table.add(new int[] {features[i]}, 1, sums)).isZero();
            assertThat(drained(sums)).containsExactly(row(i));
        }
    }

    @Test
    void rowsAreSummedOverTablesAndUnknownFeaturesAreLeft() {
        WeightTable first = new WeightTable(features, rows, 0, 100);
        WeightTable second = new WeightTable(features, rows, 100, 5_000);
        int[] asked = new int[Features.MOST];
        float[] expected = new float[W];
        for (int f = 0; f < asked.length; f++) {
            int i = random.nextInt(features.length);
            asked[f] = features[i];
            for (int y = 0; y < W && i < 5_000; y++) {
                expected[y] += rows[i * W + y];
            }
        }
        int[] unknown = Arrays.stream(asked).filter(f -> !first5000(f)).toArray();
        WeightTable.Lanes sums = new WeightTable.Lanes();
        int left = second.add(asked, first.add(asked, asked.length, sums), sums);
        assertThat(drained(sums)).containsExactly(expected);
        assertThat(Arrays.copyOf(asked, left)).containsExactly(unknown);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        WeightTable table = new WeightTable(new int[0], new byte[0], 0, 0);
        assertThat(table.add(new int[] {0, 7}, 2, new WeightTable.Lanes())).isEqualTo(2);
    }

    private boolean first5000(int feature) {
        return Arrays.stream(features, 0, 5_000).anyMatch(known -> known == feature);
    }

    private static float[] drained(WeightTable.Lanes sums) {
        float[] scores = new float[W];
        sums.drain(1, scores, 0);
        return scores;
    }

    private float[] row(int i) {
        float[] row = new float[W];
        for (int y = 0; y < W; y++) {
            row[y] = rows[i * W + y];
        }
        return row;
    }
}
