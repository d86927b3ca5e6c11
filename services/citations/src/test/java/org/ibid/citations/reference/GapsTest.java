package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {
    private static int code(String gap) {
        return Gaps.code("a" + gap + "b", 1, 1 + gap.length());
    }

    @Test
    void doubledAndMisplacedSignsAreAlike() {
        assertThat(code("  ,,")).isEqualTo(code(", ")).isEqualTo(code(","));
        assertThat(code(" « ")).isEqualTo(code(" “")).isEqualTo(code("\""));
    }

    @Test
    void aHyphenIsNoDash() {
        assertThat(Gaps.kind(code("-"))).isEqualTo(Gaps.NONE);
        assertThat(Gaps.kind(code(" – "))).isEqualTo(Gaps.DASH);
        assertThat(Gaps.kind(code("’"))).isEqualTo(Gaps.NONE);
        assertThat(Gaps.kind(code("’ "))).isEqualTo(Gaps.QUOTE);
    }

    @Test
    void kindsTellSignsApart() {
        assertThat(Gaps.kind(code(" "))).isEqualTo(Gaps.SPACE);
        assertThat(Gaps.kind(code(". "))).isEqualTo(Gaps.PERIOD);
        assertThat(Gaps.kind(code(" ("))).isEqualTo(Gaps.OPEN);
        assertThat(Gaps.kind(code("): "))).isEqualTo(Gaps.CLOSE_STOP);
        assertThat(Gaps.kind(code(","))).isEqualTo(Gaps.COMMA);
    }
}
