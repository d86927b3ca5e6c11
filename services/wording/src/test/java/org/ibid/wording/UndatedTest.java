package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndatedTest {

    @ParameterizedTest
    @ValueSource(strings = {"n.d.", "in press", "In Press", "o. J.", "sous presse", "в печати", "印刷中"})
    void standsInsteadOfAYear(String phrase) {
        assertThat(Undated.endOf(phrase, 0, phrase.length())).isEqualTo(phrase.length());
        assertThat(Undated.endOf('(' + phrase + ')', 1, phrase.length() + 2)).isEqualTo(phrase.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2014", "in pressure", "ed.", "forth"})
    void doesNot(String words) {
        assertThat(Undated.endOf(words, 0, words.length())).isZero();
    }
}
