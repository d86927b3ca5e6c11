package org.ibid.enrichment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.junit.jupiter.api.Test;

/** Every document's progress, as those who listen are told. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FeedComponentTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path EXAMPLES = Path.of("../../contracts/examples/valid");

    @TestHTTPResource("/progress")
    URI address;

    /** What is told from now on; ends with the client. */
    private Queue<String> listen(HttpClient client) throws Exception {
        HttpResponse<Stream<String>> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.body().forEach(lines::add);
            } catch (UncheckedIOException gone) {
                lines.add("gone");
            }
        });
        await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        return lines;
    }

    private static String example(String file, String id) throws IOException {
        return Files.readString(EXAMPLES.resolve(file)).replaceFirst("\"id\": \"url-0123\"", "\"id\": \"" + id + "\"");
    }

    @Test
    void eachStepOfEachDocumentIsToldToAllWhoListen() throws Exception {
        try (HttpClient one = HttpClient.newHttpClient();
                HttpClient other = HttpClient.newHttpClient();
                TopicProbe topics = new TopicProbe()) {
            List<Queue<String>> told = List.of(listen(one), listen(other));
            topics.publish(Topics.NORMALIZED, "fed/poison", "{");
            topics.publish(Topics.CITED, "fed/good", example("document.cited.v1.article.json", "fed/good"));
            topics.publish(Topics.FAILED, "fed/bad", example("document.failed.v1.not-found.json", "fed/bad"));
            for (Queue<String> lines : told) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(lines)
                                .anyMatch(step("fed/good", "\"status\":\"enriched\""))
                                .anyMatch(step("fed/bad", "\"status\":\"failed\"", "\"failure\":")));
                assertThat(lines).noneMatch(line -> line.contains("fed/poison") || line.contains("\"content\":"));
            }
            one.shutdownNow();
            other.shutdownNow();
        }
    }

    @Test
    void whoComesOnceTheOthersHaveLeftIsToldAgain() throws Exception {
        try (TopicProbe topics = new TopicProbe()) {
            for (int i = 0; i < 3; i++) {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    Queue<String> lines = listen(client);
                    String id = "fed/later/" + i;
                    topics.publish(Topics.CITED, id, example("document.cited.v1.article.json", id));
                    await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(step(id, "enriched")));
                    client.shutdownNow();
                }
            }
        }
    }

    private static Predicate<String> step(String id, String... parts) {
        return line -> line.startsWith("data:")
                && line.contains("\"" + id + "\"")
                && Stream.of(parts).allMatch(line::contains);
    }
}
