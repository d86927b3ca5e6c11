package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.wording.EntryLabel.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralTest {

    @ParameterizedTest
    @CsvSource({"i, 1", "iv, 4", "viii, 8", "ix, 9", "xiv, 14", "xlix, 49", "lxxxviii, 88"})
    void readsItsValue(String numeral, int value) {
        assertThat(RomanNumeral.value(numeral, 0, numeral.length())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iiii", "vx", "ivi", "I", "ix2", "livid", "xxxxxxxxxxxxxx", "ll", "vv"})
    void whatNobodyWritesIsNone(String word) {
        assertThat(RomanNumeral.value(word, 0, word.length())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iv Porter", "iv. Porter", "iv) Porter", "[iv] Porter", "(iv) Porter", "iv: Porter"})
    void labelsANote(String line) {
        EntryLabel label = EntryLabel.roman(line, 0, line.length());
        assertThat(label).isNotNull();
        assertThat(label.form()).isEqualTo(Form.ROMAN);
        assertThat(label.value()).isEqualTo("iv");
        assertThat(label.number()).isEqualTo(4);
        assertThat(line.substring(label.bodyStart())).isEqualTo("Porter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivory", "[iv Porter", "(iv] Porter", "I Porter", "i-th", "", "("})
    void wordsAndHalvesAreNoLabels(String line) {
        assertThat(EntryLabel.roman(line, 0, line.length())).isNull();
    }

    @Test
    void isNoLabelWhereNobodyAsksForOne() {
        assertThat(EntryLabel.inList("iv. Porter", 0, 10)).isNull();
    }
}
