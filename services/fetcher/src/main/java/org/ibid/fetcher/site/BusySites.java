package org.ibid.fetcher.site;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Sites that are known here not to be asked now, for as long as is known. A clock that is set makes none of them busier. */
public final class BusySites {

    private static final int MOST_NAMED = 2_000;

    private final LongSupplier nanos;
    private final Map<String, Long> free = new ConcurrentHashMap<>();

    public BusySites() {
        this(System::nanoTime);
    }

    /** @param nanos that only grow, from any number, and beyond the largest on from the smallest */
    BusySites(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** From now on; whatever was said of it before. */
    public void put(String site, Duration time) {
        free.put(site, nanos.getAsLong() + time.toNanos());
    }

    public void remove(String site) {
        free.remove(site);
    }

    /** Those of now, or so many of them as a question of the store may name. */
    public Set<String> sites() {
        long now = nanos.getAsLong();
        free.values().removeIf(then -> then - now <= 0);
        return free.keySet().stream().limit(MOST_NAMED).collect(Collectors.toSet());
    }
}
