package org.ibid.stage;

import java.util.concurrent.atomic.AtomicLong;

/** What bodies on their way may take of the heap, all together: one that gets no more goes on in a file. */
public final class BodyMemory {

    private final AtomicLong free;

    /** @param bytes of the heap */
    public BodyMemory(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** @return false when there is not so much left; then nothing is taken */
    boolean take(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
