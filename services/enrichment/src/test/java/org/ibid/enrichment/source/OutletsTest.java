package org.ibid.enrichment.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {

    @ParameterizedTest
    @CsvSource({
        "Channel 7 report,outlet:channel-7",
        "the Valmont Gazette,outlet:valmont-gazette",
        "Le Courrier Gazette,outlet:courrier-gazette",
        "2014 Harbour Times investigation,outlet:harbour-times"
    })
    void anOutletIsNamedWithoutItsArticleAndWhatItPublished(String speaker, String id) {
        assertThat(Outlets.of(speaker)).map(Cited::id).hasValue(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Nora Okafor", "two senior officials", "a local channel", "the ministry", "Times", ""})
    void personsRolesAndWordsInSmallLettersAreNone(String speaker) {
        assertThat(Outlets.of(speaker)).isEmpty();
    }

    @Test
    void whatIsTooLongForANameIsNone() {
        assertThat(Outlets.of("Valmont " + "Harbour ".repeat(8) + "Gazette")).isEmpty();
    }
}
