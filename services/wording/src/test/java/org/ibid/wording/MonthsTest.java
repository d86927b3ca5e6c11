package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "March,3",
        "SEPT,9",
        "Jänner,1",
        "août,8",
        "Setiembre,9",
        "giugno,6",
        "marca,3",
        "мая,5",
        "Okt,10",
        "listopad,11",
        "augusti,8"
    })
    void monthsAreKnownByNameAndAbbreviation(String word, int month) {
        assertThat(Months.number(word)).isEqualTo(month);
    }

    @Test
    void readsBetweenTheOffsetsAlone() {
        assertThat(Months.number("2Mar14", 1, 4)).isEqualTo(3);
        assertThat(Months.number("2Mar14", 0, 4)).isZero();
    }

    @Test
    void otherWordsAreNone() {
        assertThat(Months.number("Sunday")).isZero();
        assertThat(Months.number("")).isZero();
    }

    @Test
    void abbreviationsAreNoNames() {
        assertThat(Months.isName("mars")).isTrue();
        assertThat(Months.isName("set")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void everyMonthHasANameInTheLanguagesThatAreKnownApart(String language) {
        assertThat(Months.names(language).stream().map(Months::number).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void aNameIsThatOfItsLanguageAlone() {
        assertThat(Months.isName("dezember", "de")).isTrue();
        assertThat(Months.isName("dezember", "en")).isFalse();
        assertThat(Months.names("fr")).contains("août").doesNotContain("agosto");
    }

    @Test
    void abbreviationsOfALanguageAreKnownApart() {
        assertThat(Months.abbreviations("en")).contains("jan", "sept").doesNotContain("set", "january");
    }

    @Test
    void aLanguageThatIsNotKnownApartIsNamed() {
        assertThatThrownBy(() -> Months.names("xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xx");
    }
}
