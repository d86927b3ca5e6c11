package org.ibid.enrichment.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many requests each holder of a key may make: so many a second, and for a moment twice as many. Thread-safe; what is
 * kept has a bound, as who has not asked for a while is forgotten.
 */
public final class Allowance {

    private static final int SECONDS_SAVED = 2;

    /** So many may have asked of late before the others are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final double perNano;
    private final double most;
    private final Map<String, Saved> byHolder = new HashMap<>();

    /** @param at in nanoseconds of the system's timer */
    private record Saved(double requests, long at) {}

    public Allowance(int perSecond) {
        this.perNano = perSecond / 1e9;
        this.most = (double) perSecond * SECONDS_SAVED;
    }

    /**
     * Takes one.
     *
     * @param now in nanoseconds of the system's timer
     * @return how long to wait before the next try; zero where it may be made
     */
    public synchronized Duration take(String holder, long now) {
        if (byHolder.size() >= REMEMBERED) {
            byHolder.values().removeIf(saved -> saved.requests + (now - saved.at) * perNano >= most);
        }
        Saved before = byHolder.getOrDefault(holder, new Saved(most, now));
        double saved = Math.min(most, before.requests + (now - before.at) * perNano);
        if (saved < 1) {
            byHolder.put(holder, new Saved(saved, now));
            return Duration.ofNanos((long) Math.ceil((1 - saved) / perNano));
        }
        byHolder.put(holder, new Saved(saved - 1, now));
        return Duration.ZERO;
    }
}
