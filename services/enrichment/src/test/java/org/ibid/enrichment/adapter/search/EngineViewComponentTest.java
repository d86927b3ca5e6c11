package org.ibid.enrichment.adapter.search;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.enrichment.adapter.EnrichmentConfig;
import org.ibid.enrichment.search.Search;
import org.ibid.stage.CloudEvents;
import org.ibid.stage.adapter.KafkaSettings;
import org.junit.jupiter.api.Test;

/** Search over HTTP, answered by a node of OpenSearch: killed, away, and with its index deleted. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(EngineParts.class)
class EngineViewComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    KafkaSettings kafka;

    @Inject
    EnrichmentConfig config;

    private void publish(String id, int run, String content) throws IOException {
        DocumentEvent event = new DocumentEvent(
                id,
                1,
                0,
                new Run(run, Map.of()),
                new Intake(id, null, null, null, List.of(), Map.of()),
                null,
                TextBuilder.builder()
                        .content(content)
                        .language("en")
                        .byline(List.of())
                        .build(),
                null,
                null);
        send(new ProducerRecord<>(Topics.STATE, id.getBytes(UTF_8), ContractJson.MAPPER.writeValueAsBytes(event)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<>(
                kafka.with(ProducerConfig.configNames(), Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
            producer.flush();
        }
    }

    private static void awaitFound(String word, String... ids) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/documents?q=" + word)
                        .then()
                        .statusCode(200)
                        .body("items.id", containsInAnyOrder(ids)));
    }

    private static void awaitReady(int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(status)
                        .body(
                                "checks.find { it.name == 'search engine' }.status",
                                equalTo(status == 200 ? "UP" : "DOWN")));
    }

    @Test
    void whatStandsInTheStateIsFoundAndGoneOnceItIsDeletedWhateverComesLate() throws IOException {
        publish("kept", 1, "Lamps of the pier.");
        publish("gone", 1, "Lamps of the pier.");
        awaitFound("pier", "kept", "gone");
        send(new CloudEvents("enrichment", Clock.systemUTC()).tombstone(Topics.STATE, "gone", new Run(2, Map.of())));
        awaitFound("pier", "kept");
        publish("gone", 1, "Lamps of the pier.");
        publish("last", 1, "Lamps of the pier.");
        awaitFound("pier", "kept", "last");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/documents?q=pier").then().body("view.behind", equalTo(0)));
        awaitFound("pier", "kept", "last");
        send(new ProducerRecord<>(Topics.STATE, "last".getBytes(UTF_8), null));
        awaitFound("pier", "kept");
    }

    @Test
    void whileTheEngineIsAwayItIsNotReadyAndNothingThatComesIsLost() throws Exception {
        publish("before", 1, "A ferry that came early.");
        awaitFound("ferry", "before");
        SearchEngine.shared().kill();
        publish("meanwhile", 1, "A ferry that came late.");
        awaitReady(503);
        given().get("/documents?q=ferry").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
        SearchEngine.shared().start();
        awaitFound("ferry", "before", "meanwhile");
        awaitReady(200);
    }

    @Test
    void anIndexThatIsDeletedIsMadeAnewOfTheTopic() throws Exception {
        publish("first", 1, "The tide tables.");
        publish("second", 1, "The tide tables.");
        awaitFound("tables", "first", "second");
        SearchEngine.shared().delete(EngineParts.INDEX + "-*");
        publish("third", 1, "The tide tables.");
        awaitFound("tables", "first", "second", "third");
    }

    @Test
    void whatACrashLeftUncommittedIsTakenAgainAndStandsThereOnce() throws Exception {
        publish("again", 1, "A buoy adrift.");
        String origin = Uuid.randomUuid().toString();
        for (int life = 0; life < 2; life++) {
            try (Opened opened = Opened.engine(config.search(), null, origin, kafka)) {
                Filling filling = new Filling(opened.reader(), opened.index(), Duration.ofMillis(100));
                await().atMost(PATIENCE).until(() -> {
                    filling.step();
                    return Long.valueOf(0).equals(filling.behind());
                });
                opened.index().refresh();
                assertThat(opened.index().search(Search.last(100)).hits())
                        .extracting(hit -> hit.id())
                        .contains("again")
                        .doesNotHaveDuplicates();
            }
        }
    }
}
