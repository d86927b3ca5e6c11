package org.ibid.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Follower.Way;
import org.ibid.cli.api.IbidApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that takes what is published, and answers as if it were through at once. */
class PublisherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private final Map<String, AtomicInteger> published = new ConcurrentHashMap<>();
    private final Queue<String> queries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger offsets = new AtomicInteger();
    private volatile int busy;
    private volatile boolean slow;
    private HttpServer server;
    private IbidApi api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        api = new IbidApi("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            String id = body.isEmpty() ? "" : "id-" + Integer.toHexString(body.hashCode());
            if (body.equals("refused")) {
                send(exchange, 413, "application/problem+json", "{\"detail\":\"too large\"}");
            } else if (slow && pause()) {
                throw new IOException("the server ends");
            } else if (busy-- > 0) {
                send(exchange, 503, "application/problem+json", "{\"detail\":\"the broker is away\"}");
            } else {
                published.computeIfAbsent(body, b -> new AtomicInteger()).incrementAndGet();
                String place = "{\"partition\":0,\"offset\":" + offsets.getAndIncrement() + "}";
                send(exchange, 202, "application/json", "{\"id\":\"" + id + "\",\"intake\":" + place + "}");
            }
        } else {
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"id\":\"x\",\"revision\":1,\"status\":\"enriched\",\"ended\":{\"number\":1,\"intakes\":{\"0\":9999}}}");
        }
    }

    /** An answer that takes its time. */
    private static boolean pause() {
        try {
            Thread.sleep(50);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private List<Wanted> files(int count) throws IOException {
        for (int n = 0; n < count; n++) {
            Path file = folder.resolve("%03d.txt".formatted(n));
            if (!Files.exists(file)) {
                Files.writeString(file, "text " + n);
            }
        }
        return WantedList.of(List.of(folder.toString()), System.in).wanted();
    }

    private List<Way> ingest(List<Wanted> wanted, Path journal) throws Exception {
        return new Follower(api, (ended, all, way) -> {})
                .follow(new Publisher(api, Journal.at(journal), wanted), PATIENCE);
    }

    @Test
    void whatWasPublishedBeforeAnInterruptionIsFollowedAndNotPublishedAgain() throws Exception {
        Path journal = folder.resolveSibling(folder.getFileName() + ".journal");
        List<Wanted> all = files(40);
        ingest(all.subList(0, 15), journal);
        // and a line that was cut
        Files.writeString(journal, "half\tof", StandardOpenOption.APPEND);

        List<Way> ways = ingest(all, journal);
        assertThat(ways).hasSize(40).allMatch(Way::isThrough);
        assertThat(published).hasSize(40);
        assertThat(published.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        Files.delete(journal);
    }

    @Test
    void aFileThatHasChangedIsPublishedAgain() throws Exception {
        Path journal = folder.resolveSibling(folder.getFileName() + ".journal");
        ingest(files(2), journal);
        Files.writeString(folder.resolve("000.txt"), "another text");
        ingest(files(2), journal);
        assertThat(published.keySet()).containsExactlyInAnyOrder("text 0", "text 1", "another text");
        Files.delete(journal);
    }

    @Test
    void aRefusalIsOneDocumentsOwnAndABrokerThatIsAwayIsWaitedFor() throws Exception {
        busy = 2;
        Files.writeString(folder.resolve("big.txt"), "refused");
        Publisher publisher = new Publisher(api, Journal.at(folder.resolve("journal")), files(3));
        List<Way> ways = new Follower(api, (ended, all, way) -> {}).follow(publisher, PATIENCE);
        assertThat(ways).hasSize(3).allMatch(Way::isThrough);
        assertThat(publisher.refused()).isEqualTo(Map.of(folder + "/big.txt", "too large"));
        assertThat(publisher.total()).isEqualTo(3);
    }

    @Test
    void whereThereIsNobodyItEndsAtOnce() throws Exception {
        server.stop(0);
        Publisher publisher = new Publisher(api, Journal.at(folder.resolve("journal")), files(100));
        new Follower(api, (ended, all, way) -> {}).follow(publisher, PATIENCE);
        assertThatThrownBy(publisher::check).isInstanceOf(IbidApi.Away.class);
    }

    @Test
    void eachDocumentOfAnArchiveIsPublishedOnceHoweverOftenItIsInterrupted() throws Exception {
        Path journal = folder.resolveSibling(folder.getFileName() + ".archive");
        Path archive = folder.resolve("minutes.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int n = 0; n < 60; n++) {
                zip.putNextEntry(new ZipEntry(n % 6 == 5 ? n + ".png" : n + ".txt"));
                zip.write(("minutes " + n).getBytes(UTF_8));
            }
        }
        WantedList first = WantedList.of(List.of(archive.toString()), System.in);
        Iterator<Wanted> some = first.iterator();
        List<Wanted> twenty = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            twenty.add(some.next());
        }
        ingest(twenty, journal);

        WantedList all = WantedList.of(List.of(archive.toString()), System.in);
        Publisher publisher = new Publisher(api, Journal.at(journal), all.iterator(), all::size);
        List<Way> ways = new Follower(api, (ended, count, way) -> {}).follow(publisher, PATIENCE);
        assertThat(ways).hasSize(50).allMatch(Way::isThrough);
        assertThat(published)
                .hasSize(50)
                .allSatisfy((body, times) -> assertThat(times).hasValue(1));
        assertThat(all.size()).isEqualTo(50);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
        assertThat(queries)
                .allMatch(query -> query.contains("&archive=" + sha256 + "&entry="))
                .anyMatch(
                        query -> query.startsWith("file=minutes.zip/42.txt&") && query.contains("&entry=42.txt&at=20"));
        Files.delete(journal);
    }

    @Test
    void anArchiveThatIsDamagedSaysSoBesideWhatItHad() throws Exception {
        Path archive = folder.resolve("minutes.zip");
        Files.write(archive, "PK\u0003\u0004 and no more".getBytes(UTF_8));
        WantedList all = WantedList.of(List.of(archive.toString()), System.in);
        assertThat(all.iterator()).isExhausted();
        assertThat(all.refused().get(archive.toString())).startsWith("it can't be read any further");
    }

    /** The command itself, as a process of its own. */
    private Process command(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                // who runs tests in the background has it ignored
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.ibid.cli.Ibid",
                "ingest",
                "--api",
                "http://localhost:" + server.getAddress().getPort()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(aside.resolve("stderr").toFile())
                .redirectOutput(aside.resolve("stdout").toFile());
        builder.environment().put("XDG_STATE_HOME", aside.resolve("state").toString());
        return builder.start();
    }

    @Test
    void theCommandThatWasInterruptedGoesOnWithoutDoubles() throws Exception {
        for (int n = 0; n < 200; n++) {
            Files.writeString(folder.resolve(n + ".txt"), "text " + n);
        }
        slow = true;
        Process first = command(folder.toString());
        while (published.size() < 40) {
            assertThat(first.isAlive()).isTrue();
            Thread.sleep(5);
        }
        assertThat(new ProcessBuilder("kill", "-INT", "" + first.pid()).start().waitFor())
                .isZero();
        assertThat(first.waitFor()).isEqualTo(130);
        assertThat(published.size()).as("it was interrupted").isLessThan(200);
        slow = false;
        assertThat(command(folder.toString()).waitFor()).isZero();
        assertThat(published)
                .hasSize(200)
                .allSatisfy((body, times) -> assertThat(times).hasValue(1));
    }

    @Test
    void theCommandEndsWithATableOfWhatFailed() throws Exception {
        Files.writeString(folder.resolve("good.txt"), "text");
        Files.writeString(folder.resolve("too-big.txt"), "refused");
        Process process = command(folder.toString(), "nope.txt");
        assertThat(process.waitFor()).isEqualTo(1);
        String name = folder + "/too-big.txt";
        String pad = " ".repeat(name.length() - 6);
        assertThat(aside.resolve("stderr"))
                .hasContent("failed" + pad + "  reason\n" + name + "  too large\nnope.txt"
                        + " ".repeat(name.length() - 8) + "  there is no such file\nibid: 2 of 3 failed\n");
    }
}
