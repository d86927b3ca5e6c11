package org.ibid.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
    private static final int W = WeightRows.WIDTH;

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
        WeightTable table = new WeightTable(new WeightRows(features, rows));
        for (int i = 0; i < features.length; i++) {
            WeightSums sums = new WeightSums();
            assertThat(table.add(new int[] {features[i]}, 1, sums)).isZero();
            assertThat(drained(sums)).containsExactly(row(i));
        }
    }

    @Test
    void rowsAreSummedOverTablesAndUnknownFeaturesAreLeft() {
        WeightTable first = new WeightTable(new WeightRows(features, rows), 0, 100);
        WeightTable second = new WeightTable(new WeightRows(features, rows), 100, 5_000);
        int[] asked = new int[WeightSums.MOST];
        float[] expected = new float[W];
        for (int f = 0; f < asked.length; f++) {
            int i = random.nextInt(features.length);
            asked[f] = features[i];
            for (int y = 0; y < W && i < 5_000; y++) {
                expected[y] += rows[i * W + y];
            }
        }
        int[] unknown = Arrays.stream(asked).filter(f -> !first5000(f)).toArray();
        WeightSums sums = new WeightSums();
        int left = second.add(asked, first.add(asked, asked.length, sums), sums);
        assertThat(drained(sums)).containsExactly(expected);
        assertThat(Arrays.copyOf(asked, left)).containsExactly(unknown);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        WeightTable table = new WeightTable(new WeightRows(new int[0], new byte[0]));
        assertThat(table.add(new int[] {0, 7}, 2, new WeightSums())).isEqualTo(2);
    }

    /** What has the same first bits is looked for from the same slot. */
    @Test
    void featuresThatCollideAreToldApart() {
        int[] close = {0, 1, 2, -1, -2, Integer.MIN_VALUE, Integer.MAX_VALUE};
        WeightTable table = new WeightTable(new WeightRows(close, Arrays.copyOf(rows, close.length * W)));
        for (int i = 0; i < close.length; i++) {
            WeightSums sums = new WeightSums();
            assertThat(table.add(new int[] {3, close[i], -3}, 3, sums)).isEqualTo(2);
            assertThat(drained(sums)).containsExactly(row(i));
        }
    }

    @Test
    void theExtremesOfAsManyAsAreAllowedAddUp() {
        for (byte step : new byte[] {-127, 127}) {
            byte[] row = new byte[W];
            Arrays.fill(row, step);
            WeightTable table = new WeightTable(new WeightRows(new int[] {7}, row));
            int[] asked = new int[WeightSums.MOST];
            Arrays.fill(asked, 7);
            WeightSums sums = new WeightSums();
            table.add(asked, asked.length, sums);
            assertThat(drained(sums)).containsOnly(step * WeightSums.MOST);
        }
    }

    @Test
    void aDrainAddsToWhatIsThereAndEmptiesTheSums() {
        WeightTable table = new WeightTable(new WeightRows(features, rows));
        WeightSums sums = new WeightSums();
        table.add(new int[] {features[3]}, 1, sums);
        float[] scores = new float[W];
        Arrays.fill(scores, 10);
        sums.drain(0.5f, scores, 0);
        sums.drain(0.5f, scores, 0);
        for (int y = 0; y < W; y++) {
            assertThat(scores[y]).isEqualTo(10 + 0.5f * rows[3 * W + y]);
        }
    }

    private boolean first5000(int feature) {
        return Arrays.stream(features, 0, 5_000).anyMatch(known -> known == feature);
    }

    private static float[] drained(WeightSums sums) {
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
