package org.ibid.normalizer.isolation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.ibid.normalizer.Normalization.Unreadable;

/**
 * What parser processes may take.
 *
 * @param heapBytes of one process
 * @param cpu of a processor's time for one document, in all threads of the process
 * @param timeout for one document by the clock: from the bytes sent to the text received, and before that for the sending
 * @param idle after which a process without work ends; it is started anew when there is some
 * @param processes at most, at the same time
 */
public record Limits(long heapBytes, Duration cpu, Duration timeout, Duration idle, int processes) {

    public static final long HEAP = 512L << 20;
    public static final Duration CPU = Duration.ofSeconds(30);
    public static final Duration TIMEOUT = Duration.ofMinutes(5);
    public static final Duration IDLE = Duration.ofMinutes(2);

    public static final Limits DEFAULT = new Limits(HEAP, CPU, TIMEOUT, IDLE, thatFit(HEAP));

    /** What a JVM takes beside its heap, at most, as the children's are bounded. */
    private static final long BESIDE_HEAP = 160L << 20;

    public Limits {
        if (heapBytes < 32 << 20 || !cpu.isPositive() || !timeout.isPositive() || idle.isNegative() || processes < 1) {
            throw new IllegalArgumentException("parser processes need 32 MiB of heap, time, and to be one at least");
        }
    }

    /** As many processes as there are processors, or as memory there is for beside this JVM; at least one. */
    public static int thatFit(long heapBytes) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long left = system.getTotalMemorySize() - Runtime.getRuntime().maxMemory() - 2 * BESIDE_HEAP;
        long fit = left / (heapBytes + BESIDE_HEAP);
        return (int) Math.clamp(fit, 1, Runtime.getRuntime().availableProcessors());
    }

    Unreadable outOfMemory() {
        return new Unreadable(
                "parser-out-of-memory",
                "Reading the document takes more memory than the " + (heapBytes >> 20)
                        + " MiB that a parser may have.");
    }
}
