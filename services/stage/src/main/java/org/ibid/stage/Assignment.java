package org.ibid.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One partition for as long as it is this instance's: which of its records are in work, and so how far it may be committed.
 * Thread-safe.
 */
final class Assignment {

    private final int generation;
    private final Checkpoint found;
    private final TreeMap<Long, Long> open = new TreeMap<>();
    private long next = -1;
    private boolean closing;
    private boolean gone;
    private @Nullable Checkpoint committed;

    /**
     * @param generation of the group when the partition was assigned: records that were polled before it are not this one's
     * @param found what was committed when it was assigned
     */
    Assignment(int generation, Checkpoint found) {
        this.generation = generation;
        this.found = found;
    }

    /**
     * @param timestamp of the record, in milliseconds since 1970
     * @param polled the group's generation when the record was polled
     * @return whether it is to be run: not when the partition has gone, and not when an earlier owner has settled it
     */
    synchronized boolean takes(long offset, long timestamp, int polled) {
        if (closing || polled < generation) {
            return false;
        }
        next = offset + 1;
        return !found.isSettled(offset) && open.putIfAbsent(offset, timestamp) == null;
    }

    synchronized void settled(long offset) {
        open.remove(offset);
        notifyAll();
    }

    synchronized int inWork() {
        return open.size();
    }

    /** When the first of those in work was sent; {@link Assignments#NOTHING} when none is. */
    synchronized long oldest() {
        return open.isEmpty() ? Assignments.NOTHING : open.firstEntry().getValue();
    }

    /** Whether its records are still this instance's to run. */
    synchronized boolean isOurs() {
        return !gone;
    }

    /** Takes no more, and waits until nothing is in work, at most so long: what is then is no longer this instance's. */
    void revoke(Duration patience) throws InterruptedException {
        synchronized (this) {
            closing = true;
        }
        try {
            awaitIdle(patience);
        } finally {
            synchronized (this) {
                gone = true;
            }
        }
    }

    /** @return false when something is in work still */
    synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); !open.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return open.isEmpty();
    }

    /** What is to be committed; empty when it is committed already, or when nothing was taken yet. */
    synchronized Optional<Checkpoint> due() {
        if (next < 0) {
            return Optional.empty();
        }
        Checkpoint now = Checkpoint.of(open.navigableKeySet(), next);
        return now.equals(committed) ? Optional.empty() : Optional.of(now);
    }

    synchronized void committed(Checkpoint checkpoint) {
        committed = checkpoint;
    }
}
