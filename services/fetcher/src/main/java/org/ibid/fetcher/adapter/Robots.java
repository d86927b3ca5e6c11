package org.ibid.fetcher.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ibid.fetcher.adapter.RobotsStore.Kept;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.robots.RememberedRules;
import org.ibid.fetcher.robots.RememberedRules.Remembered;
import org.ibid.fetcher.robots.RobotsRules;
import org.ibid.stage.intake.WebUrl;

/**
 * Asks a site's robots.txt before the site (RFC 9309): one that is not there allows all, one that does not answer allows nothing
 * for now. It is asked for once a day.
 */
@ApplicationScoped
public class Robots {

    /** Of files whose rules are in memory: the largest there are, of thirty sites, or small ones of thousands. */
    private static final int REMEMBERED_BYTES = 30 * RobotsRules.MAX_BYTES;

    private final HttpFetcher http;
    private final RobotsStore store;
    private final String userAgent;
    private final Set<String> ignored;
    private final RememberedRules remembered = new RememberedRules(REMEMBERED_BYTES);

    Robots(HttpFetcher http, RobotsStore store, FetcherConfig config) {
        this.http = http;
        this.store = store;
        this.userAgent = config.userAgent();
        this.ignored = config.ignoreRobotsOf().orElse(Set.of());
    }

    /** Why the URL is not to be asked for; empty when it may be. */
    Optional<Response> refusal(WebUrl url) {
        if (ignored.contains(url.host())) {
            return Optional.empty();
        }
        String origin = url.origin();
        Optional<RobotsRules> known = known(origin);
        if (known.isEmpty()) {
            Response answer = http.fetchBeginning(origin + "/robots.txt", RobotsRules.MAX_BYTES);
            if (answer instanceof Response.Unavailable(String code, String message, Duration after)) {
                // a site that is down is down, whatever was asked of it first
                return Optional.of(new Response.Unavailable(
                        code.startsWith("http-") ? "robots-unreachable" : code,
                        "as long as robots.txt does not answer, nothing is asked: " + message,
                        after));
            }
            known = Optional.of(remember(origin, store.keep(origin, file(answer))));
        }
        return known.get().allows(url.toString())
                ? Optional.empty()
                : Optional.of(new Response.Refused(
                        "robots-refused",
                        origin + "/robots.txt does not allow " + url.target()
                                + "; for a host of your own, name it in ibid.fetcher.ignore-robots-of"));
    }

    /** What a site that was asked before wants between two requests; zero where it does not say. */
    Duration crawlDelay(WebUrl url) {
        return ignored.contains(url.host())
                ? Duration.ZERO
                : known(url.origin()).map(RobotsRules::crawlDelay).orElse(Duration.ZERO);
    }

    private Optional<RobotsRules> known(String origin) {
        return remembered
                .of(origin)
                .filter(last -> store.isFresh(last.fetched()))
                .map(Remembered::rules)
                .or(() -> store.find(origin).map(kept -> remember(origin, kept)));
    }

    private RobotsRules remember(String origin, Kept kept) {
        RobotsRules rules = RobotsRules.parse(kept.file(), userAgent);
        remembered.remember(origin, new Remembered(rules, kept.fetched(), kept.file().length));
        return rules;
    }

    private static byte[] file(Response answer) {
        if (!(answer instanceof Response.Fetched fetched)) {
            return new byte[0];
        }
        try (var body = fetched.body()) {
            return body.open().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of a robots.txt", e);
        }
    }
}
