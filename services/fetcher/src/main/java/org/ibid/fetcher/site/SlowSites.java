package org.ibid.fetcher.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which sites took long the last time they were asked, of the last ten thousand that did. May be asked by many threads. */
public final class SlowSites {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> slow = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    public synchronized boolean isSlow(String site) {
        return slow.get(site) != null;
    }

    /** One that answers fast again is slow no more. */
    public synchronized void answeredIn(String site, Duration time) {
        if (time.compareTo(LONG) >= 0) {
            slow.put(site, true);
        } else {
            slow.remove(site);
        }
    }
}
