package org.ibid.stage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreClockTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private Instant store = NOON;
    private long nanos;
    private int asked;
    private Duration answering = Duration.ZERO;

    private final StoreClock clock = new StoreClock(
            () -> {
                asked++;
                Instant at = store;
                nanos += answering.toNanos();
                return at;
            },
            () -> nanos);

    @Test
    void betweenReadingsTheMonotonicClockTellsWhatHasPassed() {
        assertThat(clock.instant()).isEqualTo(NOON);
        store = NOON.plusSeconds(3600);
        nanos += Duration.ofSeconds(9).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(9));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void theStoreIsAskedAgainAndIsRight() {
        clock.instant();
        store = NOON.minusSeconds(60);
        nanos += Duration.ofSeconds(11).toNanos();
        assertThat(clock.instant()).isEqualTo(store);
    }

    @Test
    void whereTheMonotonicClockBeginsDoesNotMatter() {
        nanos = Long.MAX_VALUE - 5;
        clock.instant();
        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void aSlowAnswerIsNeverAhead() {
        answering = Duration.ofSeconds(4);
        assertThat(clock.instant()).isEqualTo(NOON);
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    }
}
