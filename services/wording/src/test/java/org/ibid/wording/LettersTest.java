package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void whateverShowsAsNothingIsASpace() {
        for (char c : " \n\t\r\f\u0000\u0085\u00a0\u2003\u2028\u200b\u2060\u3000\ufeff".toCharArray()) {
            assertThat(Letters.isSpace(c)).as("U+%04X", (int) c).isTrue();
        }
        for (char c : "a0.-–_·¿\u0300\u200d".toCharArray()) {
            assertThat(Letters.isSpace(c)).as("U+%04X", (int) c).isFalse();
        }
    }

    @Test
    void bareTextIsLettersAndDigitsInLowerCase() {
        assertThat(Letters.bare(" The Lamps, 2nd ed. – ÜBER ")).isEqualTo("thelamps2ndedüber");
    }

    @Test
    void theLastIsLookedForNoFurtherThanAsked() {
        assertThat(Letters.lastIndexOf("a[b[c", '[', 0, 5)).isEqualTo(3);
        assertThat(Letters.lastIndexOf("a[b[c", '[', 0, 3)).isEqualTo(1);
        assertThat(Letters.lastIndexOf("a[b[c", '[', 2, 3)).isEqualTo(-1);
        assertThat(Letters.lastIndexOf("a[b", '[', 3, 1)).isEqualTo(-1);
    }
}
