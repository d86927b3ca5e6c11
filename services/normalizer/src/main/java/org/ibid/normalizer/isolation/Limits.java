package org.ibid.normalizer.isolation;

import java.time.Duration;

/**
 * What parser processes may take.
 *
 * @param heapBytes of one process
 * @param timeout for one document, from the bytes sent to the text received
 * @param idle after which a process without work ends; it is started anew when there is some
 * @param processes at most, at the same time
 */
public record Limits(long heapBytes, Duration timeout, Duration idle, int processes) {

    public static final Limits DEFAULT = new Limits(512L << 20, Duration.ofMinutes(1), Duration.ofMinutes(2), 1);

    public Limits {
        if (heapBytes < 32 << 20 || timeout.isNegative() || timeout.isZero() || idle.isNegative() || processes < 1) {
            throw new IllegalArgumentException("parser processes need 32 MiB of heap, time, and to be one at least");
        }
    }
}
