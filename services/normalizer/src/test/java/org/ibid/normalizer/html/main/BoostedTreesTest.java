package org.ibid.normalizer.html.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    /** Two trees: trait 0 up to 1 says .25, else 2; trait 1 up to 0 says -1, else 4. */
    private static final BoostedTrees TREES = new BoostedTrees(
            0.5, new int[] {0, 3}, new short[] {0, -1, -1, 1, -1, -1}, new float[] {1, 0.25f, 2, 0, -1, 4}, new int[] {
                2, 0, 0, 5, 0, 0
            });

    @Test
    void aRowScoresThePriorAndWhatEachTreeSays() {
        assertThat(TREES.scores(new float[][] {{1, 0}, {1.5f, 0}, {0, 7}})).containsExactly(-0.25, 1.5, 4.75);
    }

    @Test
    void rowsScoreTheSameHoweverManyThereAre() {
        float[][] rows = new float[1_000][];
        Arrays.setAll(rows, i -> new float[] {i % 3, i % 2});

        double[] scores = TREES.scores(rows);

        for (int i = 0; i < rows.length; i++) {
            assertThat(scores[i]).isEqualTo(TREES.scores(new float[][] {rows[i]})[0]);
        }
    }

    @Test
    void treesAreReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TREES.write(new DataOutputStream(bytes));

        BoostedTrees read = BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        float[][] rows = {{1, 0}, {1.5f, 0}, {0, 7}};
        assertThat(read.scores(rows)).containsExactly(TREES.scores(rows));
    }

    @Test
    void otherBytesAreNoTrees() {
        assertThatThrownBy(() -> BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(new byte[64]))))
                .isInstanceOf(IOException.class);
    }
}
