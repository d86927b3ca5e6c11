package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.Map;
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
            Response response = new HttpFetcher(Settings.with(Map.of())).fetch(address.formatted(web.port()));
            assertThat(response).isNotInstanceOf(Response.Fetched.class);
            web.verify(0, WireMock.anyRequestedFor(WireMock.anyUrl()));
        } finally {
            web.stop();
        }
    }
}
