package org.ibid.normalizer.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDatesTest {

    private static final Instant BASE = Instant.parse("2026-03-02T01:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "Posted 3 days ago, 2026-02-27",
        "2 hours ago, 2026-03-01",
        "5 mins ago, 2026-03-02",
        "a week ago, 2026-02",
        "two months ago, 2026-01",
        "4 years ago, 2022",
        "Yesterday, 2026-03-01",
        "today, 2026-03-02",
        "vor 3 Tagen, 2026-02-27",
        "vor einer Stunde, 2026-03-02",
        "gestern, 2026-03-01",
        "il y a 2 jours, 2026-02-28",
        "hace tres días, 2026-02-27",
        "2 giorni fa, 2026-02-28"
    })
    void countsBackAsPreciselyAsItsUnit(String words, String date) {
        assertThat(RelativeDates.find(words, BASE)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long ago",
                "The pier was closed yesterday by the board.",
                "in 3 days",
                "three piers ago",
                "vor Ort",
                "hier ist es",
                "mission ago",
                "12345 days ago"
            })
    void readsNoDateWhereNoneIsCounted(String words) {
        assertThat(RelativeDates.find(words, BASE)).isNull();
    }
}
