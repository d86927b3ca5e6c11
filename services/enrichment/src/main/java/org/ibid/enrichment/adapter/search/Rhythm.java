package org.ibid.enrichment.adapter.search;

import java.time.Duration;

/** Tells when something that is done again and again is to be done next. For one thread. */
final class Rhythm {

    private final long nanos;
    private long next;

    Rhythm(Duration every) {
        this.nanos = every.toNanos();
        this.next = System.nanoTime() + nanos;
    }

    /** Once each time. */
    boolean isDue() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        next = System.nanoTime() + nanos;
        return true;
    }
}
