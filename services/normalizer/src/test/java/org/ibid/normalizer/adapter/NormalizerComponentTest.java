package org.ibid.normalizer.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonString;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.normalizer.docx.Docx;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;

/** The normalizer alone, against a real broker and a real wire protocol. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class NormalizerComponentTest {

    @Inject
    MongoClient mongo;

    /** As any GridFS client stores it. */
    private static void store(MongoClient mongo, String sha256, byte[] bytes) {
        GridFSBuckets.create(mongo.getDatabase("ibid"), "originals")
                .uploadFromStream(new BsonString(sha256), sha256, new ByteArrayInputStream(bytes));
    }

    private String fetched(String id, byte[] bytes, String mediaType) throws IOException {
        store(mongo, Sha256.of(bytes), bytes);
        return event(id, Sha256.of(bytes), bytes.length, mediaType);
    }

    private static String event(String id, String sha256, long size, String mediaType) throws IOException {
        Intake intake = new Intake(id, null, null, null, List.of("kept"), Map.of());
        Original original = new Original(sha256, size, mediaType, "UTF-8", null, Instant.parse("2026-11-23T08:00:00Z"));
        return ContractJson.MAPPER.writeValueAsString(DocumentEvent.fetched(id, 3, Run.NONE, intake, original));
    }

    @Test
    void theTextIsAddedAndNothingElseIsTouched() throws IOException {
        byte[] page =
                "<title>T</title><article><h1>T</h1><p>The lamps had been dark for a month [1].</p><p>Nobody would say who had given the order.</p></article>"
                        .getBytes(UTF_8);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.FETCHED, "page", fetched("page", page, "text/html"));
            ConsumerRecord<byte[], byte[]> record = topics.await(Topics.NORMALIZED, "page");
            assertThat(EventSchemas.errorsOn(Topics.NORMALIZED, new String(record.value(), UTF_8)))
                    .isEmpty();
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            assertThat(event.revision()).isEqualTo(3);
            assertThat(event.intake().tags()).containsExactly("kept");
            assertThat(event.text().content()).contains("dark for a month [1].");
        }
    }

    @Test
    void wordDocumentsAndPdfsAreReadInTheirOwnProcess() throws IOException {
        byte[] docx = new Docx()
                .paragraph("Titel", "Lamps")
                .paragraph("", "The lamp was lit, and the night was calm.")
                .bytes();
        byte[] cut = "%PDF-1.7 and nothing more".getBytes(UTF_8);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.FETCHED, "word", fetched("word", docx, "application/octet-stream"));
            topics.publish(Topics.FETCHED, "cut", fetched("cut", cut, "application/pdf"));
            DocumentEvent word = ContractJson.MAPPER.readValue(
                    topics.await(Topics.NORMALIZED, "word").value(), DocumentEvent.class);
            FailureEvent failure = ContractJson.MAPPER.readValue(
                    topics.await(Topics.FAILED, "cut").value(), FailureEvent.class);
            assertThat(word.text().title()).isEqualTo("Lamps");
            assertThat(failure.failure().code()).isEqualTo("pdf-damaged");
        }
    }

    @Test
    void whatHasNoTextBecomesAFailureWithItsReason() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.FETCHED, "blank", fetched("blank", " ".getBytes(UTF_8), "text/plain"));
            ConsumerRecord<byte[], byte[]> record = topics.await(Topics.FAILED, "blank");
            assertThat(EventSchemas.errorsOn(Topics.FAILED, new String(record.value(), UTF_8)))
                    .isEmpty();
            FailureEvent event = ContractJson.MAPPER.readValue(record.value(), FailureEvent.class);
            assertThat(event.failure().stage()).isEqualTo("normalizer");
            assertThat(event.failure().code()).isNotBlank();
        }
    }

    @Test
    void anOriginalThatIsNotThereOrNotAllThereIsAFailureThatSaysSo() throws IOException {
        byte[] words = "The lamps were lit, and the night was calm.".getBytes(UTF_8);
        store(mongo, "ee".repeat(32), words);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.FETCHED, "gone", event("gone", "ff".repeat(32), 10, "text/plain"));
            topics.publish(Topics.FETCHED, "torn", event("torn", "ee".repeat(32), words.length + 1, "application/pdf"));
            for (String id : List.of("gone", "torn")) {
                FailureEvent event = ContractJson.MAPPER.readValue(
                        topics.await(Topics.FAILED, id).value(), FailureEvent.class);
                assertThat(event.failure().code()).isEqualTo("original-missing");
                assertThat(event.failure().retryable()).isTrue();
            }
        }
    }

    @Test
    void anEventThatCannotBeReadIsPutAside() {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.FETCHED, "odd", "{\"id\":\"odd\",\"revision\":0}");
            assertThat(topics.await(Topics.deadLetters(Topics.FETCHED, "normalizer"), "odd")
                            .headers()
                            .lastHeader("dead-letter-reason"))
                    .isNotNull();
        }
    }
}
