package org.ibid.stage;

import java.time.Duration;

/** Delays that double from the first to the last. */
public record Backoff(Duration first, Duration last) {

    /** @param attempt from 1 */
    public Duration before(int attempt) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 30);
        return Duration.ofMillis(Math.min(doubled, last.toMillis()));
    }
}
