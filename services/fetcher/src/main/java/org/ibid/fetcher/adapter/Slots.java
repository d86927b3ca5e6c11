package org.ibid.fetcher.adapter;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Places for fetches that are made at the same time. One that takes long gives its place to another and goes on beside, so that
 * hosts that answer slowly or never do not keep the others waiting; when very many take long, they keep their places. One whose site
 * took long before takes none from the first: such have room of their own, and where it is full they wait. One that has
 * brought something gives its place away too, as soon as there is room for it among those that store theirs.
 */
final class Slots {

    private static final Duration LONG = Duration.ofMillis(500);

    /** A fetch that waits for bytes costs a thread of some KiB and the buffers of a connection. */
    private static final int SLOW_TIMES = 32;

    private final int size;
    private final Semaphore places;
    private final Semaphore beside;
    private final Semaphore expected;
    private final Semaphore storing;
    private final Duration longTime;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-slots").daemon().factory());

    Slots(int size) {
        this(size, LONG);
    }

    Slots(int size, Duration longTime) {
        this.size = size;
        this.places = new Semaphore(size);
        this.beside = new Semaphore(size * SLOW_TIMES);
        this.expected = new Semaphore(size * SLOW_TIMES);
        this.storing = new Semaphore(size);
        this.longTime = longTime;
    }

    /** How many fetches there may be, those that take long included. */
    static int most(int size) {
        return size * (1 + 2 * SLOW_TIMES);
    }

    /** Waits for one free place and takes all that are. */
    int takeAll() throws InterruptedException {
        places.acquire();
        return 1 + places.drainPermits();
    }

    void giveBack(int unused) {
        places.release(unused);
    }

    /** Uses a place that was taken. */
    Slot use() {
        return new Slot();
    }

    boolean areFree() {
        return places.availablePermits() == size
                && beside.availablePermits() == size * SLOW_TIMES
                && expected.availablePermits() == size * SLOW_TIMES
                && storing.availablePermits() == size;
    }

    /** A place in use; to be closed. */
    final class Slot implements AutoCloseable {

        private final Future<?> watch = clock.schedule(this::moveOver, longTime.toMillis(), TimeUnit.MILLISECONDS);
        /** Where it stands now; null once it is closed. */
        private @Nullable Semaphore at = places;

        private synchronized void moveOver() {
            if (at == places && beside.tryAcquire()) {
                moveTo(beside);
            }
        }

        /**
         * Its site took long before: it gives its place away at once.
         *
         * @return false where there is no room, and it is not to be made now
         */
        synchronized boolean expectLong() {
            if (at == places && !expected.tryAcquire()) {
                return false;
            }
            if (at == places) {
                moveTo(expected);
            }
            return true;
        }

        /** The fetch is over, and what it brought is to be stored. */
        void fetched() throws InterruptedException {
            storing.acquire();
            moveTo(storing);
        }

        private synchronized void moveTo(Semaphore next) {
            Objects.requireNonNull(at).release();
            at = next;
        }

        @Override
        public synchronized void close() {
            watch.cancel(false);
            if (at != null) {
                at.release();
                at = null;
            }
        }
    }
}
