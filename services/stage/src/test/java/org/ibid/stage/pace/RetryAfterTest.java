package org.ibid.stage.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                " 0 | PT0S",
                "Thu, 26 Nov 2026 08:00:30 GMT | PT30S",
                "Thu, 26 Nov 2026 07:00:00 GMT | PT0S",
                "-5 | PT0S",
                "soon | PT0S",
                "99999999999999999999 | PT0S",
                "'' | PT0S",
            })
    void isSecondsOrADate(String field, Duration expected) {
        assertThat(RetryAfter.parse(field, NOW)).isEqualTo(expected);
    }
}
