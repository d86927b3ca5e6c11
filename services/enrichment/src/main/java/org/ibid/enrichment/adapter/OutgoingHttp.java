package org.ibid.enrichment.adapter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.ibid.stage.pace.RetryAfter;

/** Requests to servers of others: no redirect is followed, nothing is tried again or remembered, and each ends in time. */
public final class OutgoingHttp implements AutoCloseable {

    private final Duration timeout;
    private final CloseableHttpClient client;

    /** What is made of a request while its time runs. */
    @FunctionalInterface
    public interface Exchange<T> {
        T on(CloseableHttpClient client) throws IOException;
    }

    /** @param timeout of connecting, of each wait, and of the whole */
    public OutgoingHttp(String userAgent, Duration timeout, PoolingHttpClientConnectionManagerBuilder connections) {
        this.timeout = timeout;
        client = HttpClients.custom()
                .setUserAgent(userAgent)
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(connections
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(timeout))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .build())
                .build();
    }

    /** @throws IOException also where the time is over: one who answers a byte at a time is cut off as well */
    public <T> T within(HttpUriRequestBase request, Exchange<T> exchange) throws IOException {
        var deadline = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return exchange.on(client);
        } finally {
            deadline.cancel(false);
        }
    }

    /** How long the server asks to be left alone; zero where it does not. */
    public static Duration retryAfter(ClassicHttpResponse response) {
        Header asked = response.getFirstHeader("Retry-After");
        return RetryAfter.parse(asked == null ? null : asked.getValue(), Instant.now());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
