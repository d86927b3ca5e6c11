package org.ibid.normalizer.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({
        "DECIMAL,12,12",
        "LOWER_LETTER,1,a",
        "LOWER_LETTER,26,z",
        "LOWER_LETTER,28,bb",
        "UPPER_LETTER,27,AA",
        "LOWER_ROMAN,14,xiv",
        "UPPER_ROMAN,1999,MCMXCIX",
        "SYMBOL,3,‡",
        "SYMBOL,5,**"
    })
    void numbersArePrintedInTheStyle(Ordinals style, int number, String printed) {
        assertThat(style.print(number)).isEqualTo(printed);
    }

    @Test
    void whatNoStylePrintsIsDecimal() {
        assertThat(Ordinals.UPPER_ROMAN.print(0)).isEqualTo("0");
        assertThat(Ordinals.LOWER_LETTER.print(-3)).isEqualTo("-3");
        assertThat(Ordinals.UPPER_ROMAN.print(4000)).isEqualTo("4000");
    }
}
