package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "US712345A, patent",
        "DE 10 2017 005 548 A1, patent",
        "EP 1234567 B1, patent",
        "ISO 2108, standard",
        "ISO/IEC 9899, standard",
        "RFC 9110, standard",
        "DIN EN 1090-2, standard",
        "TR-96, ",
        "12, ",
        "WP/24, "
    })
    void numbersTellPatentsAndStandards(String number, String type) {
        assertThat(DocumentNumbers.type(number)).isEqualTo(type);
    }
}
