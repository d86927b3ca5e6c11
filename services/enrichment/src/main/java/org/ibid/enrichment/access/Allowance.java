package org.ibid.enrichment.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many requests each holder of a key may make: so many a second, and for a moment twice as many. Thread-safe; holders are as many
 * as there are keys, so what is kept has a bound.
 */
public final class Allowance {

    private static final int SECONDS_SAVED = 2;

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
