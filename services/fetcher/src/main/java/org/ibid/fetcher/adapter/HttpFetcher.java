package org.ibid.fetcher.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.ibid.fetcher.response.Body;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.RetryAfter;
import org.ibid.fetcher.response.StatusVerdict;
import org.ibid.stage.intake.WebUrl;

/**
 * Fetches with a bound on everything: time, redirects, header fields, bytes after decompression, and whom it may ask. Redirects are followed
 * here, so that each hop is read and checked as the first.
 */
@ApplicationScoped
public class HttpFetcher {

    /** A body in memory grows by doubling and is copied once when it is stored. */
    private static final int COPIES = 4;

    private static final int MAX_FIELDS = 200;
    private static final int MAX_FIELD_CHARS = 16 << 10;

    private final FetcherConfig config;
    private final long maxBytes;
    private final int inMemory;
    private final DnsResolver resolver;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    HttpFetcher(FetcherConfig config) {
        this.config = config;
        this.maxBytes = config.maxOriginalSize().asLongValue();
        this.inMemory = (int) (config.memory().asLongValue() / config.concurrency() / COPIES);
        this.resolver = config.allowPrivateAddresses() ? SystemDefaultDnsResolver.INSTANCE : GuardedResolver.of(config);
        this.client = HttpClients.custom()
                .setUserAgent(config.userAgent())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(MAX_FIELD_CHARS)
                                        .setMaxHeaderCount(MAX_FIELDS)
                                        .build())
                                .build())
                        .setMaxConnTotal(config.concurrency())
                        .setMaxConnPerRoute(config.concurrency())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                                .setSocketTimeout(Timeout.of(config.fetchTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(config.fetchTimeout()))
                        .build())
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /** What a server answered: a response, or where to go on. */
    private sealed interface Answer {
        record Final(Response response) implements Answer {}

        record Redirect(String location) implements Answer {}
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
    Response fetch(String url, HopCheck check, Previous previous) {
        return fetch(url, check, previous, this::original);
    }

    /** The same with what is beyond the first bytes cut off. */
    Response fetchBeginning(String url, int bytes) {
        return fetch(
                url,
                hop -> Optional.empty(),
                null,
                (response, entity, hop) -> body(response, entity, hop, bytes, true));
    }

    @FunctionalInterface
    private interface BodyReader {
        Response read(ClassicHttpResponse response, HttpEntity entity, WebUrl url) throws IOException;
    }

    private Response fetch(String url, HopCheck check, Previous previous, BodyReader reader) {
        Set<String> hops = new LinkedHashSet<>();
        try (Deadline deadline = new Deadline(deadlines, config.fetchTimeout())) {
            WebUrl next;
            try {
                next = WebUrl.parse(url);
                while (hops.add(next.toString())) {
                    if (next.isAddress()) {
                        // told before its port, which would be asked at no private address either
                        resolver.resolve(bare(next));
                    }
                    if (!allows(next)) {
                        return new Response.Refused(
                                "port-refused",
                                next + ": only ports 80 and 443 are asked, and ibid.fetcher.allowed-ports");
                    }
                    Optional<Response> refusal = check.refusal(next);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                    Previous same = previous != null && previous.url().equals(next.toString()) ? previous : null;
                    switch (ask(next, deadline, same, reader)) {
                        case Answer.Final(Response response) -> {
                            return response;
                        }
                        case Answer.Redirect(String location)
                        when hops.size() <= config.maxRedirects() -> next = next.resolve(location);
                        case Answer.Redirect redirect -> {
                            return new Response.Refused(
                                    "redirects", url + " leads on and on: " + config.maxRedirects() + " redirects");
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                return new Response.Refused("url", e.getMessage());
            } catch (IOException e) {
                return deadline.isOver()
                        ? new Response.Unavailable(
                                "fetch-timeout", url + " took longer than " + config.fetchTimeout(), Duration.ZERO)
                        : FetchFault.of(url, e);
            }
            return new Response.Refused("redirect-loop", url + " leads in a circle: back to " + next);
        }
    }

    private boolean allows(WebUrl url) {
        return config.allowPrivateAddresses() || config.allowedPorts().contains(url.port());
    }

    /** The host as resolvers want it, an IPv6 address without its brackets. */
    private static String bare(WebUrl url) {
        return url.host().startsWith("[") ? url.host().substring(1, url.host().length() - 1) : url.host();
    }

    private Answer ask(WebUrl url, Deadline deadline, Previous previous, BodyReader reader) throws IOException {
        HttpHost server = new HttpHost(url.scheme(), bare(url), url.port());
        HttpGet get = new HttpGet(url.scheme() + "://" + url.host() + "/");
        // as it is: what java.net.URI does not take, a server may
        get.setPath(url.target());
        get.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
        if (previous != null && previous.etag() != null) {
            get.setHeader("If-None-Match", previous.etag());
        }
        if (previous != null && previous.lastModified() != null) {
            get.setHeader("If-Modified-Since", previous.lastModified());
        }
        deadline.ends(get);
        return client.execute(server, get, null, response -> read(response, url, previous, reader));
    }

    private Answer read(ClassicHttpResponse response, WebUrl url, Previous previous, BodyReader reader)
            throws IOException {
        String location = field(response, "Location");
        if (StatusVerdict.redirects(response.getCode()) && location != null) {
            return new Answer.Redirect(location);
        }
        if (response.getCode() == HttpStatus.SC_NOT_MODIFIED && previous != null) {
            return new Answer.Final(new Response.Unchanged(previous));
        }
        Duration wait = RetryAfter.parse(field(response, "Retry-After"), Instant.now());
        var verdict = StatusVerdict.of(response.getCode(), url.toString(), wait);
        if (verdict.isPresent()) {
            return new Answer.Final(verdict.get());
        }
        HttpEntity entity = response.getEntity();
        return new Answer.Final(
                entity == null
                        ? new Response.Refused("original-empty", url + " answered without content")
                        : reader.read(response, entity, url));
    }

    private static String field(ClassicHttpResponse response, String name) {
        Header field = response.getFirstHeader(name);
        return field == null ? null : field.getValue();
    }

    private Response original(ClassicHttpResponse response, HttpEntity entity, WebUrl url) throws IOException {
        return body(response, entity, url, maxBytes, false);
    }

    /** @param cut whether what is over the limit is left unread, or refused with all before it */
    private Response body(ClassicHttpResponse response, HttpEntity entity, WebUrl url, long limit, boolean cut)
            throws IOException {
        Body body = new Body(inMemory);
        boolean kept = false;
        try (InputStream content = entity.getContent()) {
            byte[] buffer = new byte[16 << 10];
            for (int n; (n = content.read(buffer)) >= 0; ) {
                if (body.size() + n > limit) {
                    // closing the response would read on to the end; the connection is thrown away instead
                    response.close();
                    if (cut) {
                        body.write(buffer, (int) (limit - body.size()));
                        break;
                    }
                    return new Response.Refused(
                            "original-too-large",
                            url + " is larger than " + limit + " bytes (ibid.fetcher.max-original-size)");
                }
                body.write(buffer, n);
            }
            if (body.size() == 0) {
                return new Response.Refused("original-empty", url + " answered without content");
            }
            kept = true;
            return new Response.Fetched(
                    body,
                    url.toString(),
                    DeclaredType.parse(entity.getContentType()),
                    field(response, "ETag"),
                    field(response, "Last-Modified"));
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }
}
