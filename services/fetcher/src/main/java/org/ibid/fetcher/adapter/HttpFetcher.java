package org.ibid.fetcher.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.CircularRedirectException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RedirectLocations;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.ibid.fetcher.address.AddressGuard;
import org.ibid.fetcher.response.Body;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.StatusVerdict;

/** One GET with a bound on everything: time, redirects, bytes after decompression, and whom it may ask. */
@ApplicationScoped
public class HttpFetcher {

    /** A body in memory grows by doubling and is copied once when it is stored. */
    private static final int COPIES = 4;

    private final FetcherConfig config;
    private final long maxBytes;
    private final int inMemory;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    HttpFetcher(FetcherConfig config) {
        this.config = config;
        this.maxBytes = config.maxOriginalSize().asLongValue();
        this.inMemory = (int) (config.memory().asLongValue() / config.concurrency() / COPIES);
        this.client = HttpClients.custom()
                .setUserAgent(config.userAgent())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                config.allowPrivateAddresses()
                                        ? SystemDefaultDnsResolver.INSTANCE
                                        : new GuardedResolver(new AddressGuard(
                                                config.refusedRanges().orElse(List.of()))))
                        .setMaxConnTotal(config.concurrency())
                        .setMaxConnPerRoute(config.concurrency())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                                .setSocketTimeout(Timeout.of(config.fetchTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(config.maxRedirects())
                        .setResponseTimeout(Timeout.of(config.fetchTimeout()))
                        .build())
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    public Response fetch(String url) {
        HttpClientContext context = HttpClientContext.create();
        Future<?> deadline = null;
        try {
            HttpGet get = new HttpGet(URI.create(url));
            get.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
            // a server that sends a byte now and then passes every socket timeout
            deadline = deadlines.schedule(get::abort, config.fetchTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return client.execute(get, context, response -> read(response, url, context));
        } catch (IOException | IllegalArgumentException e) {
            boolean late = deadline != null && deadline.isDone();
            return late
                    ? new Response.Unavailable("fetch-timeout", url + " took longer than " + config.fetchTimeout())
                    : fault(url, e);
        } finally {
            if (deadline != null) {
                deadline.cancel(false);
            }
        }
    }

    private Response read(ClassicHttpResponse response, String url, HttpClientContext context) throws IOException {
        var verdict = StatusVerdict.of(response.getCode(), url);
        if (verdict.isPresent()) {
            return verdict.get();
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Response.Refused("original-empty", url + " answered without content");
        }
        Body body = new Body(inMemory);
        boolean kept = false;
        try (InputStream content = entity.getContent()) {
            byte[] buffer = new byte[16 << 10];
            for (int n; (n = content.read(buffer)) >= 0; ) {
                if (body.size() + n > maxBytes) {
                    // closing the response would read on to the end; the connection is thrown away instead
                    response.close();
                    return new Response.Refused(
                            "original-too-large",
                            url + " is larger than " + maxBytes + " bytes (ibid.fetcher.max-original-size)");
                }
                body.write(buffer, n);
            }
            if (body.size() == 0) {
                return new Response.Refused("original-empty", url + " answered without content");
            }
            kept = true;
            return new Response.Fetched(body, lastUrl(url, context), DeclaredType.parse(entity.getContentType()));
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }

    private static String lastUrl(String url, HttpClientContext context) {
        RedirectLocations redirects = context.getRedirectLocations();
        return redirects == null || redirects.size() == 0
                ? url
                : redirects.get(redirects.size() - 1).toString();
    }

    private static Response fault(String url, Exception e) {
        return switch (e) {
            case GuardedResolver.AddressRefused refused ->
                new Response.Refused("address-refused", refused.getMessage());
            case UnknownHostException unknown ->
                new Response.Unavailable("host-unknown", "no address for the host of " + url);
            case SSLException tls -> new Response.Refused("tls", url + ": " + tls.getMessage());
            case ConnectException refused ->
                new Response.Unavailable("connection-refused", url + ": " + refused.getMessage());
            case CircularRedirectException circle ->
                new Response.Refused("redirect-loop", url + ": " + circle.getMessage());
            case ClientProtocolException protocol
            when protocol.getCause() instanceof RedirectException tooMany ->
                new Response.Refused("redirects", url + ": " + tooMany.getMessage());
            case ClientProtocolException protocol ->
                new Response.Refused("http-protocol", url + ": " + protocol.getMessage());
            case IllegalArgumentException bad -> new Response.Refused("url", url + ": " + bad.getMessage());
            default -> new Response.Unavailable("fetch-failed", url + ": " + e);
        };
    }
}
