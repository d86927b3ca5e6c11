package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1500", "1999", "2000", "2099", "2014a", "2014)", "2014–15"})
    void areRead(String text) {
        assertThat(Years.isAt(text, 0, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "201", "1499", "2100", "3000", "20145", "201a", "20 14", "２０１４"})
    void andNothingElseIs(String text) {
        assertThat(Years.isAt(text, 0, text.length())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x2014", "12014"})
    void standAlone(String text) {
        assertThat(Years.isAt(text, 1, text.length())).isFalse();
        assertThat(Years.hasDigitsAt(text, 1, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014", "in 20145"})
    void endWhereTheStretchEnds(String text) {
        int at = text.indexOf('2');
        assertThat(Years.hasDigitsAt(text, at, at + 3)).isFalse();
        assertThat(Years.hasDigitsAt(text, at, at + 4)).isTrue();
    }
}
