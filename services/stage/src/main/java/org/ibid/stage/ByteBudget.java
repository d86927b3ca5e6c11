package org.ibid.stage;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds what is in memory at the same time by its bytes, whatever its count. First come, first served: a large request is not
 * passed by small ones for ever. Whoever holds a part asks for no second one of the same budget, or two could wait for each other.
 */
public final class ByteBudget {

    /** Semaphores count in ints: in KiB that is enough for 2 TiB. */
    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;

    /** @param bytes at most, at the same time; positive */
    public ByteBudget(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a budget of " + bytes + " bytes lets nothing through");
        }
        this.units = units(bytes);
        this.free = new Semaphore(units, true);
    }

    /**
     * Waits until so many bytes are free, and for all that asked before. A request beyond the whole budget waits for the whole: it
     * runs alone.
     *
     * @param bytes not negative; counted in whole KiB
     * @return to be closed when the bytes are no longer in memory
     */
    public Held hold(long bytes) throws InterruptedException {
        if (bytes < 0) {
            throw new IllegalArgumentException("cannot hold " + bytes + " bytes");
        }
        int wanted = Math.min(units, units(bytes));
        free.acquire(wanted);
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                free.release(wanted);
            }
        };
    }

    /** What nobody holds now, in bytes; for meters. */
    public long free() {
        return (long) free.availablePermits() * UNIT;
    }

    /** A part of the budget; closing it twice gives it back once. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / UNIT + (bytes % UNIT == 0 ? 0 : 1));
    }
}
