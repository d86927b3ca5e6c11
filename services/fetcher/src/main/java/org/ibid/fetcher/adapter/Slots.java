package org.ibid.fetcher.adapter;

import java.time.Duration;
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

    /** For a fetch that has not begun. */
    Slot slot() {
        return new Slot();
    }

    boolean areFree() {
        return places.availablePermits() == size
                && beside.availablePermits() == size * SLOW_TIMES
                && expected.availablePermits() == size * SLOW_TIMES
                && storing.availablePermits() == size;
    }

    /** What a fetch takes up; to be closed. */
    final class Slot implements AutoCloseable {

        /** Where it stands; null before it begins, and once it is closed. */
        private @Nullable Semaphore at;

        private @Nullable Future<?> watch;

        /**
         * Waits for a place.
         *
         * @return false where none comes free in that time, and it is not to be made now
         */
        boolean begin(Duration atMost) throws InterruptedException {
            if (!places.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            moveTo(places);
            watch = clock.schedule(this::moveOver, longTime.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        }

        /**
         * Its site took long before: it takes no place.
         *
         * @return false where there is no room, and it is not to be made now
         */
        boolean beginLong() {
            if (!expected.tryAcquire()) {
                return false;
            }
            moveTo(expected);
            return true;
        }

        private synchronized void moveOver() {
            if (at == places && beside.tryAcquire()) {
                moveTo(beside);
            }
        }

        /** The fetch is over, and what it brought is to be stored. */
        void fetched() throws InterruptedException {
            storing.acquire();
            moveTo(storing);
        }

        private synchronized void moveTo(Semaphore next) {
            if (at != null) {
                at.release();
            }
            at = next;
        }

        @Override
        public synchronized void close() {
            if (watch != null) {
                watch.cancel(false);
            }
            if (at != null) {
                at.release();
                at = null;
            }
        }
    }
}
