package org.ibid.normalizer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"en_GB,en-GB", "' de-AT ',de-AT", "FR,fr", "zh_Hant,zh-Hant"})
    void whatIsDeclaredBecomesBcp47(String declared, String tag) {
        assertThat(LanguageTag.of(declared)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "english (United Kingdom)", "und"})
    void whatIsNoTagIsNone(String declared) {
        assertThat(LanguageTag.of(declared)).isNull();
    }

    @Test
    void nothingDeclaredIsNone() {
        assertThat(LanguageTag.of(null)).isNull();
    }
}
