package org.ibid.enrichment.adapter.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pace pace = new Pace(Duration.ofSeconds(2));

    @Test
    void turnsComeOneAfterTheOtherAndNobodyWaitsLongerThanHeWants() {
        assertThat(pace.turn(NOW, PATIENCE)).contains(Duration.ZERO);
        assertThat(pace.turn(NOW, PATIENCE)).contains(Duration.ofSeconds(2));
        assertThat(pace.turn(NOW, PATIENCE)).contains(Duration.ofSeconds(4));
        assertThat(pace.turn(NOW, PATIENCE)).isEmpty();
        assertThat(pace.turn(NOW.plusSeconds(60), PATIENCE)).contains(Duration.ZERO);
    }

    @Test
    void aPauseHoldsForAll() {
        pace.pauseUntil(NOW.plusSeconds(30));

        assertThat(pace.turn(NOW, PATIENCE)).isEmpty();
        assertThat(pace.turn(NOW.plusSeconds(27), PATIENCE)).contains(Duration.ofSeconds(3));
    }
}
