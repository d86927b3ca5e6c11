package org.ibid.enrichment.adapter.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.ibid.enrichment.adapter.search.Engine.Answer;
import org.ibid.enrichment.search.engine.EngineSearch;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of an engine, in which scores do not move. An engine keeps but a few hundred, so all searches that begin within one span share one, and one that
 * no cursor leads to is given back when the next is taken. Thread-safe.
 */
final class EngineSnapshots {

    private final Engine engine;
    private final String path;
    private final long span;
    private final ReentrantLock taking = new ReentrantLock();
    private volatile @Nullable Taken newest;

    private static final class Taken {
        private final @Nullable String id;
        private final long at = System.nanoTime();
        private volatile boolean led;

        private Taken(@Nullable String id) {
            this.id = id;
        }
    }

    /** @param span within which nothing new has to be found */
    EngineSnapshots(Engine engine, String path, Duration span) {
        this.engine = engine;
        this.path = path;
        this.span = span.toNanos();
    }

    /** One to begin with; null where the engine gives none: pages then go by scores as they are. */
    @Nullable
    String current() {
        Taken known = newest;
        if (known != null && System.nanoTime() - known.at < span) {
            return known.id;
        }
        if (!taking.tryLock()) {
            return null;
        }
        try {
            Taken taken = take();
            newest = taken;
            giveBack(known);
            return taken.id;
        } finally {
            taking.unlock();
        }
    }

    /** A cursor leads to it. */
    void led(String id) {
        Taken known = newest;
        if (known != null && id.equals(known.id)) {
            known.led = true;
        }
    }

    /** There is something new to be found. */
    void outdated() {
        Taken known = newest;
        newest = null;
        giveBack(known);
    }

    private Taken take() {
        Answer answer =
                engine.ask("POST", path + "/_search/point_in_time", Map.of("keep_alive", EngineSearch.SNAPSHOT));
        return new Taken(answer.isError() ? null : answer.body().path("pit_id").textValue());
    }

    private void giveBack(@Nullable Taken taken) {
        if (taken != null && taken.id != null && !taken.led) {
            engine.ask("DELETE", "/_search/point_in_time", Map.of(), Map.of("pit_id", List.of(taken.id)));
        }
    }
}
