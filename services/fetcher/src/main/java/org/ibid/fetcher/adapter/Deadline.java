package org.ibid.fetcher.adapter;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** The end of a fetch, however many requests it takes: a server that sends a byte now and then passes every socket timeout. */
final class Deadline implements AutoCloseable {

    private final Future<?> end;
    private @Nullable HttpUriRequestBase request;
    private boolean over;

    Deadline(ScheduledExecutorService clock, Duration time) {
        this.end = clock.schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on it is this request that is ended. */
    synchronized void ends(HttpUriRequestBase current) {
        request = current;
        if (over) {
            current.abort();
        }
    }

    private synchronized void expire() {
        over = true;
        if (request != null) {
            request.abort();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
