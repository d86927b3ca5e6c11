package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.ibid.contracts.ContractJson;

/** A desk that is told of documents by webhook, and refuses every third notice when it comes first. */
final class ToldDesk implements AutoCloseable {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** What each notice says, by its id. */
    private final Map<String, JsonNode> notices = new ConcurrentHashMap<>();

    private final Set<String> otherwise = ConcurrentHashMap.newKeySet();

    ToldDesk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** What the system is started with to tell it. */
    Map<String, String> settings() {
        return Map.of(
                "ibid.enrichment.webhook.targets.desk.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/told",
                "ibid.enrichment.webhook.targets.desk.secret",
                "whsec_bGFtcHMgYW5kIG5pZ2h0cyBvZiBMb3JuZQ==",
                "ibid.enrichment.webhook.allowed-ranges",
                "127.0.0.0/8",
                "ibid.enrichment.webhook.retry-first",
                "PT0.2S");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            JsonNode said =
                    ContractJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            if (Math.floorMod(id.hashCode(), 3) == 0 && refused.add(id)) {
                exchange.sendResponseHeaders(SERVICE_UNAVAILABLE, -1);
                return;
            }
            JsonNode before = notices.put(id, said);
            if (before != null && !before.path("data").equals(said.path("data"))) {
                otherwise.add(id);
            }
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        }
    }

    /** Waits until it was told of all of them. */
    void awaitTold(Set<String> revisions, Duration patience) {
        await("notices").atMost(patience).untilAsserted(() -> assertThat(told()).containsAll(revisions));
        assertThat(otherwise).as("notices that were repeated with other words").isEmpty();
        assertThat(notices.values().stream().map(ToldDesk::revision).filter(revisions::contains))
                .as("a notice of each revision, under one id whatever was killed")
                .doesNotHaveDuplicates();
    }

    private Set<String> told() {
        return notices.values().stream().map(ToldDesk::revision).collect(Collectors.toSet());
    }

    private static String revision(JsonNode notice) {
        return notice.path("data").path("id").asText()
                + '#'
                + notice.path("data").path("revision").asInt()
                + ' '
                + notice.path("type").asText();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
