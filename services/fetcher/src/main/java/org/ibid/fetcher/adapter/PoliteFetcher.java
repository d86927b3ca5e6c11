package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.adapter.Sites.Turn;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.ibid.fetcher.site.BusySites;
import org.ibid.fetcher.site.Site;
import org.ibid.fetcher.site.SlowSites;
import org.ibid.stage.intake.WebUrl;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fetches as a guest: what robots.txt allows, one request at a time for each site, and a pause between two. */
@ApplicationScoped
public class PoliteFetcher {

    private static final Logger LOG = Logger.getLogger(PoliteFetcher.class);

    private static final Duration LEASE_MARGIN = Duration.ofSeconds(5);
    private static final Duration LEAST_DEFERRAL = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 10;

    private final HttpFetcher http;
    private final Robots robots;
    private final Sites sites;
    private final FetcherConfig config;
    private final BusySites busy = new BusySites();
    private final SlowSites slow = new SlowSites();

    PoliteFetcher(HttpFetcher http, Robots robots, Sites sites, FetcherConfig config) {
        this.http = http;
        this.robots = robots;
        this.sites = sites;
        this.config = config;
    }

    /**
     * @param previous what was there the last time; null when nothing was
     * @return empty while it is another's turn to ask the site
     */
    Optional<Visit> fetch(String url, @Nullable Previous previous) {
        WebUrl parsed;
        try {
            parsed = WebUrl.parse(url);
        } catch (IllegalArgumentException e) {
            return Optional.of(new Visit(Response.Refused.noUrl(e), Trail.NONE));
        }
        Duration lease = lease();
        Optional<Turn> turn = sites.take(Site.of(parsed), lease);
        if (turn.isEmpty()) {
            busy.put(Site.of(parsed), longest(LEAST_DEFERRAL, config.politeness()));
            return Optional.empty();
        }
        busy.put(turn.get().site(), lease);
        long start = System.nanoTime();
        @Nullable Response response = null;
        try {
            Visit visit = http.fetch(url, robots::refusal, previous);
            response = visit.response();
            return Optional.of(visit);
        } finally {
            slow.answeredIn(turn.get().site(), Duration.ofNanos(System.nanoTime() - start));
            Response last = response;
            Thread.ofVirtual().start(() -> end(turn.get(), parsed, last));
        }
    }

    /** Its robots.txt comes before it, each with a deadline of its own. */
    private Duration lease() {
        return config.fetchTimeout().multipliedBy(2).plus(LEASE_MARGIN);
    }

    /** It will be fetched soon: its site is busy from now on. */
    void expect(String url) {
        site(url).ifPresent(site -> busy.put(site, lease()));
    }

    /** It was expected, and will not be fetched now. */
    void leave(String url) {
        site(url).ifPresent(busy::remove);
    }

    private static Optional<String> site(String url) {
        try {
            return Optional.of(Site.of(WebUrl.parse(url)));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    /** Whether the site took long the last time that it was asked from here. */
    boolean expectsLong(String url) {
        return site(url).map(slow::isSlow).orElse(false);
    }

    /**
     * Nobody waits for that.
     *
     * @param response null after a fault
     */
    private void end(Turn turn, WebUrl url, @Nullable Response response) {
        Duration pause = config.politeness();
        try {
            pause = longest(config.politeness(), bounded(robots.crawlDelay(url)));
            if (response instanceof Response.Unavailable(String code, String message, Duration after)) {
                pause = longest(pause, bounded(after));
            }
            sites.end(turn, pause);
        } catch (MongoException e) {
            LOG.warnf("the turn for %s runs out by itself: %s", turn.site(), e.getMessage());
        }
        busy.put(turn.site(), pause);
    }

    /** Sites that are known here not to be asked now: that saves the way to them. */
    Set<String> busySites() {
        return busy.sites();
    }

    /**
     * When to come again to a busy site: at random within a time that doubles with each vain try, so that many for one site do not
     * come all at once, and again and again.
     */
    Duration deferral(int before) {
        Duration unit = longest(LEAST_DEFERRAL, config.politeness());
        long most = unit.toMillis() << Math.min(before, MOST_DOUBLINGS);
        return Duration.ofMillis(unit.toMillis() + ThreadLocalRandom.current().nextLong(most));
    }

    /** Nobody puts us off for ever. */
    private Duration bounded(Duration asked) {
        return asked.compareTo(config.retryLast()) > 0 ? config.retryLast() : asked;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
