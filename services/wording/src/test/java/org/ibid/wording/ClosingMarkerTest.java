package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingMarkerTest {

    private static boolean endsProse(String line) {
        return ClosingMarker.endsProse(line, 0, line.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Reports of the office [3].", "The minutes say so (Reed 2014).", "Newspapers and pages (8, 9);"})
    void aSentenceThatEndsInAMarkerIsProse(String line) {
        assertThat(endsProse(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Berg, T. Three bids. Letters 8, 7 (2018).",
                "Fenwick, P. Water rights. (Canal Press, 1998).",
                "Reed and Vale. Lamps (2014).",
                "van der Horst, P. Polders (2018).",
                "Reports of the office.",
                "The light (and the quay).",
                "[3]",
                "3)",
                ""
            })
    void anEntryAndALineWithoutMarkerAreNot(String line) {
        assertThat(endsProse(line)).isFalse();
    }
}
