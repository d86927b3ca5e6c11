package org.ibid.enrichment.adapter.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/** One request to a registry: no redirect followed, a bound on time and on the answer's size. */
final class RegistryClient implements AutoCloseable {

    private static final int LARGEST = 1 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Duration timeout;
    private final CloseableHttpClient client;

    RegistryClient(RegistryConfig config) {
        timeout = config.timeout();
        client = HttpClients.custom()
                .setUserAgent("Ibid/0.1"
                        + config.mailto().map(mail -> " (mailto:" + mail + ")").orElse(""))
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
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

    /** The registry does not answer now. */
    static final class Unavailable extends IOException {

        private static final long serialVersionUID = 1L;

        /** Until when it wants not to be asked; null where it did not say. */
        final transient @Nullable Instant until;

        Unavailable(String reason, @Nullable Instant until) {
            super(reason);
            this.until = until;
        }
    }

    JsonNode get(URI url) throws Unavailable {
        HttpGet get = new HttpGet(url);
        get.setHeader("Accept", "application/json");
        var deadline = CompletableFuture.runAsync(
                get::cancel, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return client.execute(get, RegistryClient::read);
        } catch (Unavailable e) {
            throw e;
        } catch (IOException e) {
            throw new Unavailable("it did not answer: " + e.getMessage(), null);
        } finally {
            deadline.cancel(false);
        }
    }

    private static JsonNode read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status != 200 || response.getEntity() == null) {
            boolean busy = status == 429 || status == 503;
            throw new Unavailable("HTTP " + status, busy ? Instant.now().plus(pause(response)) : null);
        }
        try (InputStream body = response.getEntity().getContent()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Unavailable("its answer is larger than " + LARGEST + " bytes", null);
            }
            return ContractJson.MAPPER.readTree(bytes);
        }
    }

    private static Duration pause(ClassicHttpResponse response) {
        Header asked = response.getFirstHeader("Retry-After");
        try {
            Duration pause = asked == null
                    ? PAUSE
                    : Duration.ofSeconds(Long.parseLong(asked.getValue().strip()));
            return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        } catch (NumberFormatException date) {
            return PAUSE;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
