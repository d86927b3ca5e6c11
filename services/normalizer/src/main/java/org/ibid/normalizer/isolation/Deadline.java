package org.ibid.normalizer.isolation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something to be done unless this is closed before. */
final class Deadline implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parser-deadlines").factory());

    private final Future<?> action;

    private Deadline(Future<?> action) {
        this.action = action;
    }

    static Deadline in(Duration time, Runnable action) {
        return new Deadline(CLOCK.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        action.cancel(false);
    }
}
