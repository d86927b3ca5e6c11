package org.ibid.fetcher.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.ibid.contracts.Hop;
import org.ibid.contracts.Terminal;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.adapter.HttpExchange.Answer;
import org.ibid.fetcher.adapter.HttpExchange.Limit;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.ibid.stage.adapter.GuardedResolver;
import org.ibid.stage.address.AddressGuard;
import org.ibid.stage.intake.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches with a bound on everything: time, redirects, header fields, bytes, and whom it may ask. Redirects are followed here, so
 * that each hop is read and checked as the first, and recorded.
 */
@ApplicationScoped
public class HttpFetcher {

    private final FetcherConfig config;
    private final DnsResolver resolver;
    private final HttpExchange http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    @Inject
    HttpFetcher(FetcherConfig config) {
        this(config, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names whose answers are not trusted */
    HttpFetcher(FetcherConfig config, DnsResolver names) {
        this.config = config;
        this.resolver = config.allowPrivateAddresses() ? names : guarded(config, names);
        this.http = new HttpExchange(config, resolver);
    }

    private static DnsResolver guarded(FetcherConfig config, DnsResolver names) {
        return new GuardedResolver(
                names,
                new AddressGuard(
                        config.refusedRanges().orElse(List.of()),
                        config.allowedRanges().orElse(List.of())),
                config.allowedHosts().orElse(Set.of()),
                "only public addresses are fetched, and ibid.fetcher.allowed-ranges and allowed-hosts");
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** What speaks against asking for a URL; empty when nothing does. */
    @FunctionalInterface
    interface HopCheck {
        Optional<Response> refusal(WebUrl url);
    }

    /**
     * @param check is asked before each hop
     * @param previous what was there the last time; null when nothing was
     */
    Visit fetch(String url, HopCheck check, @Nullable Previous previous) {
        return fetch(url, check, previous, new Limit(config.maxOriginalSize().asLongValue(), false));
    }

    /** The same with what is beyond the first bytes cut off. */
    Response fetchBeginning(String url, int bytes) {
        return fetch(url, hop -> Optional.empty(), null, new Limit(bytes, true)).response();
    }

    private Visit fetch(String url, HopCheck check, @Nullable Previous previous, Limit limit) {
        WebUrl first;
        try {
            first = WebUrl.parse(url);
        } catch (IllegalArgumentException e) {
            return new Visit(Response.Refused.noUrl(e), Trail.NONE);
        }
        try (Deadline deadline = new Deadline(deadlines, config.fetchTimeout())) {
            return new Way(first, check, previous, limit, deadline).follow();
        }
    }

    /** From URL to URL. */
    private final class Way {

        private final WebUrl first;
        private final HopCheck check;
        private final @Nullable Previous previous;
        private final Limit limit;
        private final Deadline deadline;
        private final List<Hop> hops = new ArrayList<>();
        private WebUrl at;

        Way(WebUrl first, HopCheck check, @Nullable Previous previous, Limit limit, Deadline deadline) {
            this.first = first;
            this.check = check;
            this.previous = previous;
            this.limit = limit;
            this.deadline = deadline;
            this.at = first;
        }

        Visit follow() {
            while (true) {
                Answer answer = answer();
                if (answer instanceof Answer.Final(int status, Response response)) {
                    return ended(status == 0 ? null : status, response);
                }
                hops.add(new Hop(at.toString(), Instant.now(), answer.status()));
                Optional<Response> end = moveOn(((Answer.Redirect) answer).location());
                if (end.isPresent()) {
                    return ended(null, end.get());
                }
            }
        }

        /** Status 0 where there was no answer. */
        private Answer answer() {
            try {
                Optional<Response> refusal = refusal();
                if (refusal.isPresent()) {
                    return new Answer.Final(0, refusal.get());
                }
                Previous same = previous != null && previous.url().equals(at.toString()) ? previous : null;
                return http.ask(at, bare(at), deadline, same, limit);
            } catch (IOException e) {
                return new Answer.Final(0, deadline.isOver() ? late() : FetchFault.of(at.toString(), e));
            }
        }

        private Response late() {
            return new Response.Unavailable(
                    "fetch-timeout",
                    first + " took longer than " + config.fetchTimeout() + " (ibid.fetcher.fetch-timeout)",
                    Duration.ZERO);
        }

        private Optional<Response> refusal() throws IOException {
            if (at.isAddress()) {
                // told before its port, which would be asked at no private address either
                resolver.resolve(bare(at));
            }
            if (!allows(at)) {
                return Optional.of(new Response.Refused(
                        "port-refused", at + ": only ports 80 and 443 are asked, and ibid.fetcher.allowed-ports"));
            }
            return check.refusal(at);
        }

        /** Why not, where it does not. */
        private Optional<Response> moveOn(String location) {
            if (hops.size() > config.maxRedirects()) {
                return Optional.of(new Response.Refused(
                        "redirects", first + " leads on and on: " + config.maxRedirects() + " redirects"));
            }
            try {
                at = at.resolve(location);
            } catch (IllegalArgumentException e) {
                return Optional.of(Response.Refused.noUrl(e));
            }
            return hops.stream().anyMatch(hop -> hop.url().equals(at.toString()))
                    ? Optional.of(new Response.Refused("redirect-loop", first + " leads in a circle: back to " + at))
                    : Optional.empty();
        }

        private Visit ended(@Nullable Integer status, Response response) {
            return new Visit(response, new Trail(hops, new Terminal(at.toString(), Instant.now(), status, null)));
        }
    }

    private boolean allows(WebUrl url) {
        return config.allowPrivateAddresses() || config.allowedPorts().contains(url.port());
    }

    /** The host as resolvers want it, an IPv6 address without its brackets. */
    private static String bare(WebUrl url) {
        return url.host().startsWith("[") ? url.host().substring(1, url.host().length() - 1) : url.host();
    }
}
