package org.ibid.cli.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ibid.cli.api.Follower.Followed;
import org.ibid.cli.api.IbidApi.Published;
import org.ibid.cli.api.IbidApi.Published.IntakePlace;
import org.ibid.contracts.DocumentView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as it was told, the last answer for ever. */
class FollowerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OLD_FAILURE =
            "{'stage':'fetcher','code':'http-503','message':'busy','retryable':true,'at':'2031-01-01T00:00:00Z'}";

    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;
    private Follower follower;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents/", this::answer);
        server.start();
        IbidApi api = new IbidApi("http://localhost:" + server.getAddress().getPort());
        follower = new Follower(api, new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/documents/".length());
        asked.merge(id, 1, Integer::sum);
        Deque<String> left = answers.get(id);
        byte[] body = (left.size() > 1 ? left.remove() : left.element())
                .replace('\'', '"')
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Followed followed(String id, String... documents) {
        answers.put(id, new ArrayDeque<>(List.of(documents)));
        return new Followed(id, new Published(id, new IntakePlace(1, 42)));
    }

    private static String document(String status, String more) {
        return "{'id':'a','revision':1,'status':'" + status + "'" + more + "}";
    }

    private static String ended(int partition, int offset) {
        return ",'ended':{'number':7,'intakes':{'" + partition + "':" + offset + "}}";
    }

    @Test
    void unchangedBytesAreWaitedForUntilTheirOwnRunHasEndedWhateverAnyClockSays() throws Exception {
        Followed refresh = followed(
                "a",
                document("enriched", ended(1, 41)),
                document("enriched", ended(2, 99)),
                document("enriched", ended(1, 41) + ",'failure':" + OLD_FAILURE),
                document("enriched", ended(1, 43)));
        List<DocumentView> ended = follower.follow(List.of(refresh), PATIENCE);
        assertThat(Follower.isThrough(ended.getFirst())).isTrue();
        assertThat(asked.get("a")).isEqualTo(4);
        assertThat(printed.toString(UTF_8)).containsOnlyOnce("enriched").contains("[1/1]");
    }

    @Test
    void aFailedRefreshIsToldAsThat() throws Exception {
        Followed refresh = followed(
                "a",
                document("enriched", ended(1, 41)),
                document("enriched", ended(1, 42) + ",'failure':" + OLD_FAILURE));
        List<DocumentView> ended = follower.follow(List.of(refresh), PATIENCE);
        assertThat(Follower.isThrough(ended.getFirst())).isFalse();
        assertThat(printed.toString(UTF_8)).contains("http-503: busy");
    }

    @Test
    void eachStepIsTold() throws Exception {
        Followed first = followed(
                "a",
                document("accepted", ""),
                document("normalized", ""),
                document("normalized", ""),
                document("enriched", ended(1, 42)));
        follower.follow(List.of(first), PATIENCE);
        assertThat(printed.toString(UTF_8).lines())
                .extracting(line -> line.strip().split(" +")[3])
                .containsExactly("accepted", "normalized", "enriched");
    }

    @Test
    void whatDoesNotComeToAnEndIsAskedForEverMoreRarelyAndGivenUp() throws Exception {
        List<Followed> all = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> followed("stuck-" + i, document("accepted", "")))
                .toList());
        all.add(followed("a", document("enriched", ended(1, 42))));
        List<DocumentView> ended = follower.follow(all, Duration.ofSeconds(4));
        assertThat(ended.subList(0, 20)).containsOnlyNulls();
        assertThat(ended.getLast()).isNotNull();
        assertThat(asked.get("a")).isEqualTo(1);
        assertThat(asked.values()).allSatisfy(times -> assertThat(times).isBetween(1, 8));
    }
}
