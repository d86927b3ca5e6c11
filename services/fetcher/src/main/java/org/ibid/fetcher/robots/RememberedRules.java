package org.ibid.fetcher.robots;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of the sites that were asked last, as many as come from so many bytes of files together. Thread-safe. */
public final class RememberedRules {

    /** Of what is read of a file that is empty, or as good as. */
    private static final int LEAST_BYTES = 1 << 10;

    private final long most;
    private final Map<String, Remembered> byOrigin = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param most bytes of files */
    public RememberedRules(long most) {
        this.most = most;
    }

    /** @param fetched when the file was */
    public record Remembered(RobotsRules rules, Instant fetched, int bytes) {

        public Remembered {
            bytes = Math.max(LEAST_BYTES, bytes);
        }
    }

    /** @param origin scheme, host and port */
    public synchronized Optional<Remembered> of(String origin) {
        return Optional.ofNullable(byOrigin.get(origin));
    }

    /** In place of what was known; what was asked for the longest time ago goes. */
    public synchronized void remember(String origin, Remembered rules) {
        Remembered before = byOrigin.put(origin, rules);
        bytes += rules.bytes() - (before == null ? 0 : before.bytes());
        for (var oldest = byOrigin.values().iterator(); bytes > most && oldest.hasNext(); ) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
