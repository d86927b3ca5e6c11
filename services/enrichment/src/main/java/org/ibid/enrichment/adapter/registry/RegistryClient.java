package org.ibid.enrichment.adapter.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.adapter.OutgoingHttp;
import org.jspecify.annotations.Nullable;

/** One request to a registry: no redirect followed, a bound on time and on the answer's size. */
final class RegistryClient implements AutoCloseable {

    private static final int LARGEST = 1 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OutgoingHttp http;

    RegistryClient(RegistryConfig config) {
        http = new OutgoingHttp(
                "Ibid/0.1"
                        + config.mailto().map(mail -> " (mailto:" + mail + ")").orElse(""),
                config.timeout(),
                PoolingHttpClientConnectionManagerBuilder.create());
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
        try {
            return http.within(get, client -> client.execute(get, RegistryClient::read));
        } catch (Unavailable e) {
            throw e;
        } catch (IOException e) {
            throw new Unavailable("it did not answer: " + e.getMessage(), null);
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
        Duration pause = OutgoingHttp.retryAfter(response);
        if (pause.isZero()) {
            return PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
