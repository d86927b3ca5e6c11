package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GutterTest {

    private record Piece(double left, double right) implements Extent {}

    @Test
    void liesBetweenTwoColumnsBelowATitleAcrossBoth() {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(100, 500)));
        for (int row = 0; row < 8; row++) {
            pieces.add(new Piece(72, 292));
            pieces.add(new Piece(303, 523));
        }

        assertThat(Gutter.of(pieces, 595)).isBetween(292.0, 303.0);
    }

    @Test
    void isNotThereInOneColumnNorWhereTooFewLinesTell() {
        List<Piece> one = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            one.add(new Piece(72, row % 5 == 0 ? 250 : 523));
        }

        assertThat(Gutter.of(one, 595)).isNaN();
        assertThat(Gutter.of(List.of(new Piece(72, 292), new Piece(303, 523)), 595))
                .isNaN();
    }
}
