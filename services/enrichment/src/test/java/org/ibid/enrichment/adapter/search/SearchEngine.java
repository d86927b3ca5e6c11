package org.ibid.enrichment.adapter.search;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A node of OpenSearch in a JVM of its own, which can be killed and started again. */
final class SearchEngine implements AutoCloseable {

    private static final Path BUILT =
            Path.of("../../deploy/search-engine/target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private Process process;

    SearchEngine(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("config"));
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    SearchEngine start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*",
                        "org.ibid.searchengine.SearchNode",
                        folder.toString(),
                        "" + port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await("the search engine, " + folder.resolve("log"))
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::answers);
        return this;
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

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
