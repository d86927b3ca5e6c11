package org.ibid.enrichment.adapter.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.ibid.embedded.FreePort;

/** A node of OpenSearch in a JVM of its own, which can be killed and started again. */
final class SearchEngine {

    private static final Path BUILT =
            Path.of("../../deploy/search-engine/target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static SearchEngine shared;

    private final Path folder;
    private final int port;
    private Process process;

    /** One for all tests of a JVM, each with indexes of its own, as it takes its time to start. */
    static synchronized SearchEngine shared() throws IOException {
        if (shared == null) {
            shared = new SearchEngine(Files.createTempDirectory("ibid-search-engine"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.process.destroyForcibly()));
            shared.start();
        }
        return shared;
    }

    private SearchEngine(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("config"));
        this.port = FreePort.pick();
    }

    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        BUILT.resolve("classes") + ":" + Files.readString(BUILT.resolve("class-path")),
                        "org.ibid.searchengine.SearchNode",
                        folder.toString(),
                        "" + port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await("the search engine, " + folder.resolve("log"))
                .atMost(PATIENCE)
                .failFast("it has ended", () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::answers);
    }

    private boolean answers() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(url().resolve("/_cluster/health?wait_for_status=yellow"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }

    void delete(String index) throws IOException, InterruptedException {
        admin(HttpRequest.newBuilder(url().resolve("/" + index)).DELETE());
    }

    void put(String path, String json) throws IOException, InterruptedException {
        admin(HttpRequest.newBuilder(url().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static void admin(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
