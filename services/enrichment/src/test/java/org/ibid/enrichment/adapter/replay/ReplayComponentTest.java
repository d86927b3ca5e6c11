package org.ibid.enrichment.adapter.replay;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.stage.TextHeader;
import org.junit.jupiter.api.Test;

/** Documents run again from a stage on, and what was put aside is looked at, run again or dropped. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ReplayComponentTest {

    private static final Path ARTICLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    TopicReader topics;

    @Inject
    DocumentStore documents;

    private static DocumentEvent cited(String id, Run run) throws IOException {
        DocumentEvent event = ContractJson.MAPPER.readValue(ARTICLE.toFile(), DocumentEvent.class);
        return new DocumentEvent(
                id, 1, 0, run, event.intake(), event.original(), event.text(), event.citations(), null);
    }

    private static void publish(TopicProbe probe, String topic, DocumentEvent event) throws IOException {
        probe.publish(topic, event.id(), ContractJson.MAPPER.writeValueAsString(event));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return TextHeader.read(record.headers(), name);
    }

    @Test
    void aDocumentIsRunFromAStageOnAgainUnderANumberOfItsOwn() throws Exception {
        try (TopicProbe probe = new TopicProbe()) {
            Run run = new Run(1, Map.of(1, 10L));
            publish(probe, Topics.NORMALIZED, cited("run-again", run));
            publish(probe, Topics.CITED, cited("run-again", run));
            probe.await(Topics.NORMALIZED, "run-again");
            probe.await(Topics.CITED, "run-again");
            probe.await(Topics.ENRICHED, "run-again");

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(documents.progress("run-again").places())
                                    .containsKeys(Status.NORMALIZED, Status.CITED));

            given().post("/documents/run-again/replay?from=citations")
                    .then()
                    .statusCode(202)
                    .body("replay", equalTo(1))
                    .body("ended", equalTo(1));
            ConsumerRecord<byte[], byte[]> normalized = probe.await(Topics.NORMALIZED, "run-again");
            assertThat(header(normalized, "ce_source")).isEqualTo("/ibid/normalizer");
            assertThat(header(normalized, "ce_id")).startsWith("run-again:1:normalizer:1:");
            assertThat(header(normalized, "ce_replay")).isEqualTo("1");

            given().post("/documents/run-again/replay?from=enrichment")
                    .then()
                    .statusCode(202)
                    .body("replay", equalTo(1));
            ConsumerRecord<byte[], byte[]> enriched = probe.await(Topics.ENRICHED, "run-again");
            assertThat(header(enriched, "ce_id")).startsWith("run-again:1:enrichment:1:");
            await().untilAsserted(
                            () -> when().get("/documents/run-again").then().body("replay", equalTo(1)));
            given().post("/documents/run-again/replay?from=enrichment").then().body("replay", equalTo(2));
        }
    }

    @Test
    void whatCantBeRunAgainSaysWhy() throws Exception {
        try (TopicProbe probe = new TopicProbe()) {
            publish(probe, Topics.CITED, cited("unfetched", Run.NONE));
            probe.await(Topics.ENRICHED, "unfetched");
            given().post("/documents/unfetched/replay?from=normalizer")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:ibid:problem:not-replayable"))
                    .body("detail", startsWith("unfetched has nothing on documents.fetched"));
            for (String from : List.of("", "?from=", "?from=fetcher", "?from=NORMALIZER")) {
                given().post("/documents/unfetched/replay" + from).then().statusCode(400);
            }
            given().post("/documents/nobody/replay?from=citations").then().statusCode(404);
        }
    }

    @Test
    void aLetterIsListedShownRunAgainAndDropped() {
        try (TopicProbe probe = new TopicProbe()) {
            String key = UUID.randomUUID().toString();
            probe.publish(Topics.FAILED, key, "no failure");
            String dlq = Topics.deadLetters(Topics.FAILED, "enrichment");
            ConsumerRecord<byte[], byte[]> letter = probe.await(dlq, key);
            String id = LetterId.of(letter).toString();

            assertThat(listed(key)).singleElement().satisfies(listed -> {
                assertThat(listed.get("id")).isEqualTo(id);
                assertThat(listed.get("reason")).asString().startsWith("not a failure event");
            });
            when().get("/dead-letters/" + id)
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("no failure"))
                    .body("topic", equalTo(Topics.FAILED));

            probe.await(Topics.FAILED, key);
            when().post("/dead-letters/" + id + "/replay").then().statusCode(202);
            assertThat(new String(probe.await(Topics.FAILED, key).value(), UTF_8))
                    .isEqualTo("no failure");
            when().get("/dead-letters/" + id).then().statusCode(404);
            when().post("/dead-letters/" + id + "/replay").then().statusCode(404);

            String anew = LetterId.of(probe.await(dlq, key)).toString();
            assertThat(anew).isNotEqualTo(id);
            when().delete("/dead-letters/" + anew).then().statusCode(204);
            when().delete("/dead-letters/" + anew).then().statusCode(404);
            assertThat(listed(key)).isEmpty();
        }
    }

    /** The letters of a document on all pages, as other tests leave theirs. */
    private static List<Map<String, Object>> listed(String document) {
        List<Map<String, Object>> found = new ArrayList<>();
        Map<String, Object> asked =
                new HashMap<>(Map.of("topic", Topics.FAILED, "service", "enrichment", "limit", 200));
        do {
            JsonPath page = given().queryParams(asked)
                    .get("/dead-letters")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.findAll { it.document == '" + document + "' }"));
            asked.put("cursor", page.getString("next"));
        } while (asked.get("cursor") != null);
        return found;
    }

    @Test
    void lettersLeaveTheirTopicOnceAllBeforeThemAreDoneWith() {
        try (TopicProbe probe = new TopicProbe()) {
            TopicPartition place = new TopicPartition(Topics.deadLetters(Topics.DELAYED, "enrichment"), 0);
            long last = 0;
            for (int i = 0; i < 3; i++) {
                last = probe.publish(
                        new ProducerRecord<>(place.topic(), 0, new byte[] {(byte) i}, new byte[] {(byte) 0xff}));
            }
            long first = last - 2;
            // what other tests have left
            for (long before = topics.first(place); before < first; before++) {
                when().delete("/dead-letters/" + new LetterId(place, before));
            }
            when().delete("/dead-letters/" + new LetterId(place, first + 1))
                    .then()
                    .statusCode(204);
            assertThat(topics.first(place)).isEqualTo(first);
            String page = given().queryParam("topic", Topics.DELAYED)
                    .queryParam("limit", 1)
                    .get("/dead-letters")
                    .then()
                    .body("items.id", equalTo(List.of(new LetterId(place, first).toString())))
                    .extract()
                    .path("next");
            given().queryParam("topic", Topics.DELAYED)
                    .queryParam("cursor", page)
                    .get("/dead-letters")
                    .then()
                    .body("items[0].id", equalTo(new LetterId(place, first + 2).toString()));
            when().get("/dead-letters/" + new LetterId(place, first)).then().body("base64", equalTo("/w=="));
            // which came from no topic
            when().post("/dead-letters/" + new LetterId(place, first) + "/replay")
                    .then()
                    .statusCode(409);
            when().delete("/dead-letters/" + new LetterId(place, first)).then().statusCode(204);
            assertThat(topics.first(place)).isEqualTo(first + 2);
        }
    }

    @Test
    void anEventThatWasPutAsideComesThroughUnderANewReplay() throws Exception {
        try (TopicProbe probe = new TopicProbe()) {
            Run run = new Run(1, Map.of(1, 10L));
            String dlq = Topics.deadLetters(Topics.CITED, "enrichment");
            var letter = new ProducerRecord<byte[], byte[]>(
                    dlq, "mended".getBytes(UTF_8), ContractJson.MAPPER.writeValueAsBytes(cited("mended", run)));
            TextHeader.add(letter.headers(), "dead-letter-topic", Topics.CITED);
            probe.publish(letter);
            String id = LetterId.of(probe.await(dlq, "mended")).toString();
            when().post("/dead-letters/" + id + "/replay").then().statusCode(202);
            assertThat(header(probe.await(Topics.ENRICHED, "mended"), "ce_replay"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aMessageTooLargeToBePutAsideIsRunAgainFromWhereItStands() throws Exception {
        try (TopicProbe probe = new TopicProbe()) {
            publish(probe, Topics.CITED, cited("large", new Run(1, Map.of(1, 10L))));
            ConsumerRecord<byte[], byte[]> stands = probe.await(Topics.CITED, "large");
            probe.await(Topics.ENRICHED, "large");
            TopicPartition place = new TopicPartition(Topics.deadLetters(Topics.CITED, "enrichment"), 3);
            var bare = new ProducerRecord<byte[], byte[]>(place.topic(), place.partition(), null, null);
            TextHeader.add(bare.headers(), "dead-letter-topic", Topics.CITED);
            TextHeader.add(bare.headers(), "dead-letter-partition", "" + stands.partition());
            TextHeader.add(bare.headers(), "dead-letter-offset", "" + stands.offset());
            long offset = probe.publish(bare);
            when().post("/dead-letters/" + new LetterId(place, offset) + "/replay")
                    .then()
                    .statusCode(202);
            assertThat(header(probe.await(Topics.ENRICHED, "large"), "ce_replay"))
                    .isEqualTo("1");
        }
    }

    @Test
    void noLetterIsNoLetter() {
        for (String id :
                List.of("documents.fetched:0:0", "nothing.dlq:0:0", "x", "documents.cited.enrichment.dlq:99:0")) {
            when().get("/dead-letters/" + id).then().statusCode(404);
        }
        when().get("/dead-letters?cursor=x").then().statusCode(400);
        when().get("/dead-letters?limit=201").then().statusCode(400);
    }
}
