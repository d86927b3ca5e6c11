package org.ibid.enrichment.adapter.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whose turn it is to ask a registry: one request after the other, so far apart. Thread-safe. */
final class Pace {

    private final Duration interval;
    private Instant next = Instant.MIN;

    Pace(Duration interval) {
        this.interval = interval;
    }

    /**
     * Takes the next turn.
     *
     * @return how long to wait for it; empty, and nothing taken, where that is longer than the patience
     */
    synchronized Optional<Duration> turn(Instant now, Duration patience) {
        Instant turn = next.isAfter(now) ? next : now;
        if (turn.isAfter(now.plus(patience))) {
            return Optional.empty();
        }
        next = turn.plus(interval);
        return Optional.of(Duration.between(now, turn));
    }

    /** Nobody's turn comes before. */
    synchronized void pauseUntil(Instant end) {
        if (end.isAfter(next)) {
            next = end;
        }
    }
}
