package org.ibid.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ibid.cli.api.OperatorApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackfillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** For how many looks a document is on its way. */
    private static final int LOOKS = 3;

    private final Map<String, Integer> looks = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer server;

    /** An Ibid whose documents need some looks to come through; {@code bad} fails, {@code gone} can't be run again. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/documents/", exchange -> {
            String id = exchange.getRequestURI().getPath().split("/")[2];
            if (exchange.getRequestMethod().equals("POST")) {
                send(exchange, id);
            } else {
                show(exchange, id);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void send(HttpExchange exchange, String id) throws IOException {
        if (id.equals("gone")) {
            answer(exchange, 409, "{\"detail\":\"gone is kept no longer\"}");
        } else if (refusals.getAndDecrement() > 0) {
            answer(exchange, 503, "{\"detail\":\"the broker is away\"}");
        } else {
            looks.put(id, 0);
            most.accumulateAndGet(looks.size(), Math::max);
            answer(
                    exchange,
                    202,
                    "{\"id\":\"" + id
                            + "\",\"revision\":1,\"replay\":4,\"ended\":2,\"failedAt\":\"2026-11-27T08:00:00Z\"}");
        }
    }

    private void show(HttpExchange exchange, String id) throws IOException {
        boolean over = looks.merge(id, 1, Integer::sum) > LOOKS;
        if (over) {
            looks.remove(id);
        }
        String at = over && id.equals("bad") ? "2026-11-27T09:00:00Z" : "2026-11-27T08:00:00Z";
        answer(
                exchange,
                200,
                "{\"revision\":1,\"replay\":" + (over ? 4 : 3)
                        + ",\"ended\":{\"number\":2},\"failure\":{\"code\":\"text-empty\",\"message\":\"no text\",\"at\":\""
                        + at + "\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private Map<String, String> run(int atOnce, String... ids) throws InterruptedException {
        String base = "http://localhost:" + server.getAddress().getPort();
        return new Backfill(new OperatorApi(base, null), "normalizer", atOnce, PATIENCE).run(List.of(ids));
    }

    @Test
    void noMoreAreOnTheirWayThanWasAsked() throws Exception {
        String[] ids = IntStream.range(0, 25).mapToObj(i -> "d" + i).toArray(String[]::new);
        assertThat(run(3, ids)).isEmpty();
        assertThat(most.get()).isEqualTo(3);
    }

    @Test
    void whatDoesNotComeThroughIsToldWithItsReasonAndHoldsUpNothing() throws Exception {
        assertThat(run(1, "bad", "gone", "good"))
                .isEqualTo(Map.of("bad", "text-empty: no text", "gone", "gone is kept no longer"));
    }

    @Test
    void aBrokerThatIsAwayIsWaitedFor() throws Exception {
        refusals.set(1);
        assertThat(run(1, "good")).isEmpty();
    }
}
