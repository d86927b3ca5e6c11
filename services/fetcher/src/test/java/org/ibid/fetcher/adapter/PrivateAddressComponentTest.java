package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No request reaches this machine or its network, however its address is written; each is a failure under the document's id. */
class PrivateAddressComponentTest {

    private static final AtomicInteger REACHED = new AtomicInteger();

    private static HttpServer web;
    private static HttpFetcher http;

    @BeforeAll
    static void listen() throws IOException {
        web = HttpServer.create(new InetSocketAddress(0), 0);
        web.createContext("/", exchange -> {
            REACHED.incrementAndGet();
            String to = exchange.getRequestURI().getQuery();
            if (to != null) {
                exchange.getResponseHeaders().add("Location", to);
            }
            exchange.sendResponseHeaders(to == null ? 200 : 302, -1);
            exchange.close();
        });
        web.start();
        http = new HttpFetcher(Settings.with(Map.of("allowed-ports", "80,443," + port(), "fetch-timeout", "PT3S")));
    }

    @AfterAll
    static void stop() {
        web.stop(0);
    }

    private static int port() {
        return web.getAddress().getPort();
    }

    static Stream<String> hostileUrls() throws IOException {
        try (InputStream file = PrivateAddressComponentTest.class.getResourceAsStream("hostile-urls.txt")) {
            return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(hostileUrls()).hasSizeGreaterThanOrEqualTo(180).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostileUrls")
    void isNeverAskedAndSaysWhy(String line) throws Exception {
        int space = line.indexOf(' ');
        String url = line.substring(space + 1).translateEscapes().replace("{port}", "" + port());
        assertThat(end(url)).isEqualTo(line.substring(0, space));
        assertThat(REACHED).hasValue(0);
    }

    /** The code with which a document of this URL fails. */
    private static String end(String url) throws Exception {
        byte[] intake = ContractJson.MAPPER.writeValueAsBytes(Map.of("id", "hostile", "url", url));
        var read = new IntakeDecoder().decode(new ConsumerRecord<>("documents.intake", 0, 0, null, intake));
        return switch (read.value()) {
            case Submission.Refused(String code, String message) -> code;
            case Submission.Uploaded uploaded -> "uploaded";
            case Submission.Deletion deletion -> "deletion";
            case Submission.Accepted(Intake accepted, var none) ->
                switch (http.fetch(accepted.url(), hop -> Optional.empty(), null)
                        .response()) {
                    case Response.Refused(String code, String message) -> code;
                    case Response other -> other.toString();
                };
        };
    }

    static Stream<String> hostileLocations() throws IOException {
        return hostileUrls()
                .filter(line -> !line.startsWith("url "))
                .filter(line -> line.chars().allMatch(c -> c >= ' ' && c < 127))
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("localhost") && !line.contains("%61lhost"))
                .map(line -> line.substring(line.indexOf(' ') + 1).translateEscapes())
                .filter(location -> location.chars().noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @MethodSource("hostileLocations")
    void isNotReachedByARedirectEither(String location) {
        String target = URLEncoder.encode(location.replace("{port}", "" + port()), UTF_8);
        REACHED.set(0);
        HttpFetcher http = new HttpFetcher(
                Settings.with(Map.of("allowed-ports", "80,443," + port(), "allowed-hosts", "localhost")));
        Response response = http.fetch("http://localhost:" + port() + "/?" + target, hop -> Optional.empty(), null)
                .response();
        assertThat(response)
                .isInstanceOfSatisfying(
                        Response.Refused.class,
                        refused -> assertThat(refused.code()).isIn("address-refused", "port-refused", "url"));
        assertThat(REACHED.getAndSet(0)).isEqualTo(1);
    }
}
