package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.ibid.fetcher.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By default no request reaches this machine, however its address is written. */
class PrivateAddressComponentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/",
                "http://127.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/"
            })
    void noRequestIsMade(String address) {
        WireMockServer web = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        web.start();
        try {
            Response response = new HttpFetcher(new Defaults()).fetch(address.formatted(web.port()));
            assertThat(response).isNotInstanceOf(Response.Fetched.class);
            web.verify(0, WireMock.anyRequestedFor(WireMock.anyUrl()));
        } finally {
            web.stop();
        }
    }

    private static final class Defaults implements FetcherConfig {
        @Override
        public String userAgent() {
            return "test";
        }

        @Override
        public MemorySize maxOriginalSize() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration fetchTimeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public int maxRedirects() {
            return 1;
        }

        @Override
        public int concurrency() {
            return 1;
        }

        @Override
        public int attempts() {
            return 1;
        }

        @Override
        public Duration retryFirst() {
            return Duration.ZERO;
        }

        @Override
        public Duration retryLast() {
            return Duration.ZERO;
        }

        @Override
        public boolean allowPrivateAddresses() {
            return false;
        }
    }
}
