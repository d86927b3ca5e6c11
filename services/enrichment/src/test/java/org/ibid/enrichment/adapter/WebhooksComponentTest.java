package org.ibid.enrichment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.CloudEvents;
import org.junit.jupiter.api.Test;

/** What is told to receivers; the one that is configured may not be asked, so what it is told stays in the queue. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class WebhooksComponentTest {

    private static final Path EXAMPLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    MongoClient client;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void receiversAreToldWhatBecomesOfADocumentAndNoneInThePrivateNetworkIsAsked() throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(EXAMPLE.toFile(), DocumentEvent.class);
        Run run = new Run(1, Map.of(0, 10L));
        DocumentEvent cited = new DocumentEvent(
                "told", 1, 0, run, example.intake(), example.original(), example.text(), example.citations(), null);
        Failure failure = new Failure(
                "fetcher", "http-404", "it is gone", false, Instant.parse("2026-11-27T08:00:00Z"), List.of(), null);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.CITED, "told", ContractJson.write(cited));
            awaitTold("told", "org.ibid.document.enriched.v1");
            Run second = new Run(2, Map.of(0, 11L));
            topics.publish(
                    Topics.FAILED,
                    "told",
                    ContractJson.write(new FailureEvent("told", null, second, 0, null, failure)));
            awaitTold("told", "org.ibid.document.failed.v1");
            topics.publish(new CloudEvents("citations", Clock.systemUTC())
                    .tombstone(Topics.CITED, "told", new Run(3, Map.of(0, 12L))));
            awaitTold("told", "org.ibid.document.deleted.v1");
        }
        assertThat(told("told")).hasSize(3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told("told")).allSatisfy(entry -> {
                    assertThat(entry.getString("reason")).contains("127.0.0.1 (loopback)");
                    assertThat(entry.getInteger("attempts")).isEqualTo(1);
                }));
    }

    @Test
    void howManyNoticesWaitIsSeenFromOutside() throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(EXAMPLE.toFile(), DocumentEvent.class);
        try (TopicProbe topics = new TopicProbe()) {
            Run run = new Run(1, Map.of(0, 10L));
            topics.publish(
                    Topics.CITED,
                    "seen",
                    ContractJson.write(new DocumentEvent(
                            "seen",
                            1,
                            0,
                            run,
                            example.intake(),
                            example.original(),
                            example.text(),
                            example.citations(),
                            null)));
            awaitTold("seen", "org.ibid.document.enriched.v1");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters.get("ibid.deliveries.waiting")
                                .tag("target", "nobody")
                                .gauge()
                                .value())
                        .isPositive());
        // each is tried again in an hour, so none is due
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters.get("ibid.deliveries.overdue.seconds")
                                .tag("target", "nobody")
                                .gauge()
                                .value())
                        .isZero());
    }

    private void awaitTold(String id, String type) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(id))
                        .extracting(entry -> entry.getString("type"))
                        .contains(type));
    }

    private List<Document> told(String id) {
        return client.getDatabase(database)
                .getCollection("deliveries")
                .find(Filters.eq("document", id))
                .into(new ArrayList<>());
    }
}
