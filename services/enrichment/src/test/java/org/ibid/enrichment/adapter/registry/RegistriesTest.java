package org.ibid.enrichment.adapter.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.enrichment.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against registries on this machine that answer of invented works in the documented shape. */
class RegistriesTest {

    private static final String CROSSREF = """
            {"message": {"items": [{"DOI": "10.5555/shoals", "title": ["Marks of the southern shoals"],
              "author": [{"given": "Lena", "family": "Marsh"}], "issued": {"date-parts": [[2018]]}}]}}""";

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = CROSSREF;

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.connectionString());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.close();
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.getResponseHeaders().add("Retry-After", "600");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Registries registries(String... names) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
        Map<String, URI> addresses = new java.util.HashMap<>();
        for (String name : names) {
            addresses.put(name, address);
        }
        return new Registries(new Settings(addresses), new Lookups(client, "registries"));
    }

    private static Source source(String title) {
        CslItem item = CslItemBuilder.builder()
                .type("report")
                .title(title)
                .author(List.of(CslItem.Name.of("Marsh", "Lena")))
                .issued(new CslItem.Date(List.of(List.of(2018)), "2018"))
                .build();
        return new Source("work:1", "report", title, List.of(), List.of(), item, List.of(), List.of(), List.of());
    }

    @Test
    void aQuestionIsAskedOncePolitelyAndAnsweredFromTheStoreAfterwards() throws InterruptedException {
        Source source = source("Marks of the southern shoals");

        Registries.Answer first = registries("crossref").find(source);
        Registries.Answer second = registries("crossref").find(source);

        assertThat(first.items()).singleElement().satisfies(work -> {
            assertThat(work.registry()).isEqualTo("crossref");
            assertThat(work.doi()).isEqualTo("10.5555/shoals");
            assertThat(work.score()).isEqualTo(1);
        });
        assertThat(second).isEqualTo(first);
        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("/api/works?rows=5&query.bibliographic=Marks+of+the+southern+shoals+Marsh+2018")
                        .contains("mailto=desk%40coast.example")
                        .endsWith("(mailto:desk@coast.example)"));
    }

    @Test
    void oneThatIsBusyIsNotAskedAgainSoonAndTheOtherIs() throws InterruptedException {
        status = 429;
        Registries registries = registries("crossref", "openalex");

        assertThat(registries.find(source("A first")).unavailable())
                .containsOnlyKeys("crossref", "openalex")
                .containsEntry("crossref", "HTTP 429");
        status = 200;
        assertThat(registries.find(source("A second")).unavailable()).containsOnlyKeys("crossref", "openalex");
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatIsNoAnswerIsToldAndNotKept() throws InterruptedException {
        Registries registries = registries("crossref");
        for (int wrong : List.of(302, 404, 500)) {
            status = wrong;
            assertThat(registries.find(source("Marks of the southern shoals")).unavailable())
                    .containsEntry("crossref", "HTTP " + wrong);
        }
        status = 200;
        body = "<html>";
        assertThat(registries.find(source("Marks of the southern shoals")).unavailable())
                .containsOnlyKeys("crossref");
        body = "\"" + "x".repeat(2 << 20) + "\"";
        assertThat(registries.find(source("Marks of the southern shoals")).unavailable())
                .containsEntry("crossref", "its answer is larger than 1048576 bytes");
        body = CROSSREF;
        assertThat(registries.find(source("Marks of the southern shoals")).items())
                .hasSize(1);
        assertThat(requests).allSatisfy(request -> assertThat(request).startsWith("/api/works?"));
    }

    @Test
    void nobodyIsAskedUnlessConfigured() throws InterruptedException {
        assertThat(registries().find(source("Marks of the southern shoals")))
                .isEqualTo(new Registries.Answer(List.of(), Map.of()));
        assertThat(requests).isEmpty();
        assertThatThrownBy(() -> registries("scholar")).hasMessageContaining("scholar");
    }

    private record Settings(Map<String, URI> addresses) implements RegistryConfig {

        @Override
        public Optional<String> mailto() {
            return Optional.of("desk@coast.example");
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(1);
        }
    }
}
