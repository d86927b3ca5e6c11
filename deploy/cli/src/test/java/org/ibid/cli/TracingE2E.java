package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.Collector.Span;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document followed through four processes, the fetch queue of the store among them. */
class TracingE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path data;

    private static Collector collector;
    private static LocalSystem system;
    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        collector = new Collector();
        Map<String, String> settings = Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.exporter.otlp.endpoint", collector.address(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "PT0.1S",
                "quarkus.log.console.json.enabled", "true",
                "ibid.fetcher.allow-private-addresses", "true");
        system = new LocalSystem(Home.find(), data, Layout.SMALL, Ports.unusual(Layout.SMALL), settings);
        system.start();
        broker = new Broker(system.brokers());
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
        system.close();
        collector.close();
    }

    @Test
    void everyStepOfADocumentIsOfTheTraceOfWhoeverPublishedIt() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (ChangingSite site = new ChangingSite()) {
            publish("{\"id\":\"followed\",\"url\":\"" + site.url("/followed") + "\"}", trace);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(collector.of(trace))
                            .extracting(span -> span.service() + ": " + span.name())
                            .contains(
                                    "enrichment: POST /documents",
                                    "fetcher: process documents.intake",
                                    "fetcher: fetch",
                                    "normalizer: process documents.fetched",
                                    "citations: process documents.normalized",
                                    "enrichment: process documents.cited"));
        }
        List<Span> spans = collector.of(trace);
        assertThat(chain(spans, "process documents.cited"))
                .containsExactly(
                        "process documents.cited",
                        "process documents.normalized",
                        "process documents.fetched",
                        "fetch",
                        "process documents.intake",
                        "POST /documents");
        assertThat(spans)
                .filteredOn(span -> !span.name().startsWith("POST"))
                .allSatisfy(span -> assertThat(span.document()).isEqualTo("followed"));
        ConsumerRecord<byte[], byte[]> enriched = broker.read(Topics.ENRICHED).stream()
                .filter(record -> "followed".equals(Broker.key(record)))
                .findFirst()
                .orElseThrow();
        assertThat(Broker.header(enriched, "traceparent")).contains(trace);
    }

    @Test
    void aLineOfTheLogBearsTheTraceOfWhatItTellsOf() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        var unreadable = new ProducerRecord<>(Topics.NORMALIZED, "x".getBytes(UTF_8), "null".getBytes(UTF_8));
        unreadable.headers().add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(UTF_8));
        broker.publish(List.of(unreadable));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lines("citations")).anySatisfy(line -> {
                    assertThat(line.path("message").asText()).startsWith("dead letter");
                    assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
                }));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(broker.read(Topics.deadLetters(Topics.NORMALIZED, "citations")))
                        .singleElement()
                        .satisfies(letter ->
                                assertThat(Broker.header(letter, "traceparent")).contains(trace)));
    }

    private static void publish(String intake, String trace) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(system.api() + "/documents"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(intake))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(202);
        }
    }

    /** The names from a span up to the root of what the services did. */
    private static List<String> chain(List<Span> spans, String name) {
        Span last = spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Stream.iterate(
                        last,
                        Objects::nonNull,
                        child -> spans.stream()
                                .filter(span -> span.id().equals(child.parent()))
                                .findFirst()
                                .orElse(null))
                .map(Span::name)
                .toList();
    }

    private static List<JsonNode> lines(String service) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("logs/" + service + ".log"))) {
            if (line.startsWith("{")) {
                lines.add(ContractJson.MAPPER.readTree(line));
            }
        }
        return lines;
    }
}
