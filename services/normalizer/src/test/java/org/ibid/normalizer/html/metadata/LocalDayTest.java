package org.ibid.normalizer.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.normalizer.date.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDayTest {

    private static PartialDate at(int day, String time) {
        return new PartialDate(2019, 5, day, time);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ledger.example.de/ferry, 22:30:00Z, 2019-05-07",
        "https://ledger.example.de/ferry, 21:30:00Z, 2019-05-06T21:30:00Z",
        "https://ledger.example.in/ferry, 18:45:00Z, 2019-05-07",
        "https://ledger.example.com/ferry, 22:30:00Z, 2019-05-06T22:30:00Z",
        "nonsense, 22:30:00Z, 2019-05-06T22:30:00Z",
        "http://[, 22:30:00Z, 2019-05-06T22:30:00Z",
        ", 22:30:00Z, 2019-05-06T22:30:00Z"
    })
    void theLateEveningOfUtcIsTheNextDayFurtherEast(String url, String time, String day) {
        assertThat(LocalDay.of(at(6, time), url)).hasToString(day);
    }

    @Test
    void aDayWithoutATimeIsWhatItSays() {
        assertThat(LocalDay.of(at(6, null), "https://ledger.example.de/ferry")).hasToString("2019-05-06");
    }
}
