package org.ibid.fetcher.adapter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.ibid.stage.Backoff;
import org.ibid.stage.adapter.Rounds;
import org.ibid.stage.adapter.StoreAway;
import org.jboss.logging.Logger;

/**
 * Work that waits in the store, claimed as there is room for it here and done side by side, each piece on a thread of its own. Nothing
 * but the end of the service ends it: what a fault leaves undone is claimed again, by whichever instance, when its claim has run out,
 * and goes on from what is recorded.
 */
final class ClaimedWork<C> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClaimedWork.class);

    /** While the store is away. */
    private static final Backoff STORE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(15));

    private final int size;
    private final Semaphore rooms;
    private final Source<C> source;
    private final Work<C> work;
    private final Function<C, String> name;
    private final Rounds polls;

    /** Where it waits. */
    interface Source<C> {

        /** Those that are due, hidden from others for a while. */
        List<C> claim(int atMost);

        /** Returns when it is worth while to claim again. */
        void await() throws InterruptedException;
    }

    /** What is done with a claim. */
    @FunctionalInterface
    interface Work<C> {
        void on(C claim, Room room) throws Exception;
    }

    /** @param size how many are claimed here at a time; @param name of a piece of work, in logs */
    ClaimedWork(String kind, int size, Source<C> source, Work<C> work, Function<C, String> name) {
        this.size = size;
        this.rooms = new Semaphore(size);
        this.source = source;
        this.work = work;
        this.name = name;
        this.polls = Rounds.unpaused(STORE, kind, this::poll);
    }

    /** What one takes up here; closed with the end of its work, or before, where it goes on elsewhere. */
    static final class Room implements AutoCloseable {

        private final Semaphore rooms;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Room(Semaphore rooms) {
            this.rooms = rooms;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                rooms.release();
            }
        }
    }

    void start() {
        polls.start();
    }

    /** Nothing more is claimed; what was is done. */
    @Override
    public void close() {
        polls.close();
    }

    boolean isIdle() {
        return rooms.availablePermits() == size;
    }

    private void poll() throws InterruptedException {
        rooms.acquire();
        int free = 1 + rooms.drainPermits();
        List<C> claims = List.of();
        try {
            claims = source.claim(free);
        } finally {
            rooms.release(free - claims.size());
        }
        for (C claim : claims) {
            Room room = new Room(rooms);
            Thread.ofVirtual().start(() -> work(claim, room));
        }
        if (claims.isEmpty()) {
            source.await();
        }
    }

    private void work(C claim, Room room) {
        try (room) {
            work.on(claim, room);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable fault) {
            StoreAway.tell(LOG, name.apply(claim) + " waits", fault);
        }
    }
}
