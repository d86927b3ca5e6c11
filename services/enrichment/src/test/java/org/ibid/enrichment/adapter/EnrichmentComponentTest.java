package org.ibid.enrichment.adapter;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DelayedEvent;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.PartOf;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.junit.jupiter.api.Test;

/** The enrichment service alone, against a real broker and a real wire protocol, asked over HTTP. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class EnrichmentComponentTest {

    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final Instant T1 = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private static DocumentEvent cited(String id, int revision) {
        return cited(id, revision, 0, Run.NONE);
    }

    private static Run run(int number) {
        return new Run(number, Map.of(1, 10L * number));
    }

    private static DocumentEvent cited(String id, int revision, int replay, Run run) {
        try {
            DocumentEvent event = ContractJson.MAPPER.readValue(
                    CONTRACTS
                            .resolve("examples/valid/document.cited.v1.article.json")
                            .toFile(),
                    DocumentEvent.class);
            Original original = new Original("9f".repeat(32), 1, "text/html", null, null, T1.plusSeconds(revision));
            return new DocumentEvent(
                    id, revision, replay, run, event.intake(), original, event.text(), event.citations(), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void publish(TopicProbe topics, String topic, String id, Object event) throws IOException {
        topics.publish(topic, id, ContractJson.MAPPER.writeValueAsString(event));
    }

    private static void awaitStatus(String id, String status) {
        await().untilAsserted(() ->
                when().get("/documents/" + id).then().statusCode(200).body("status", equalTo(status)));
    }

    @Test
    void aCitedDocumentIsStoredAndGoesOnEnriched() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            publish(topics, Topics.CITED, "whole", cited("whole", 1));
            ConsumerRecord<byte[], byte[]> enriched = topics.await(Topics.ENRICHED, "whole");
            ConsumerRecord<byte[], byte[]> state = topics.await(Topics.STATE, "whole");
            assertThat(EventSchemas.errorsOn(Topics.ENRICHED, new String(enriched.value(), UTF_8)))
                    .isEmpty();
            assertThat(state.value()).isEqualTo(enriched.value());
            when().get("/documents/whole")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("enriched"))
                    .body("citations.markers[0].label", equalTo("[1]"))
                    .body("metadata.desk", equalTo("coast"))
                    .body("text.blocks[0].kind", equalTo("paragraph"));
        }
    }

    @Test
    void aCitedDocumentIsExportedAndAWrongFormatOrStyleIsRefused() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            publish(topics, Topics.CITED, "desk/out 1", cited("desk/out 1", 1));
            topics.await(Topics.ENRICHED, "desk/out 1");
            when().get("/documents/{id}/export/annotations", "desk/out 1")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""))
                    .body("items[0].target.selector[1].exact", equalTo("[1]"))
                    .body("items[0].target.source", endsWith("/documents/desk%2Fout%201/export/text"));
            when().get("/documents/{id}/export/bibliography?style=chicago-author-date", "desk/out 1")
                    .then()
                    .statusCode(200)
                    .contentType("text/plain");
            when().get("/documents/{id}/export/word", "desk/out 1")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:ibid:problem:parameter-invalid"));
            when().get("/documents/{id}/export/bibliography?style=none-such", "desk/out 1")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("none-such"));
            when().get("/documents/nobody/export/ris").then().statusCode(404);
        }
    }

    @Test
    void anOlderRevisionNeverOverwritesANewer() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            publish(topics, Topics.CITED, "aged", cited("aged", 2));
            topics.await(Topics.ENRICHED, "aged");
            publish(topics, Topics.CITED, "aged", cited("aged", 1));
            publish(topics, Topics.CITED, "aged", cited("aged", 3));
            ConsumerRecord<byte[], byte[]> next = topics.await(Topics.ENRICHED, "aged");
            assertThat(ContractJson.MAPPER
                            .readTree(next.value())
                            .path("revision")
                            .asInt())
                    .isEqualTo(3);
            when().get("/documents/aged").then().body("revision", equalTo(3));
        }
    }

    @Test
    void theStatusFollowsTheStagesAndAFailureIsShown() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"watched\",\"url\":\"https://courier.example/x\"}");
            awaitStatus("watched", "accepted");
            Failure unavailable = new Failure("fetcher", "http-503", "it may answer later", true, T1);
            publish(
                    topics,
                    Topics.DELAYED,
                    "watched",
                    new DelayedEvent("watched", run(1), null, 1, T1.plusSeconds(5), unavailable));
            await().untilAsserted(() -> when().get("/documents/watched")
                    .then()
                    .body("status", equalTo("accepted"))
                    .body("nextAttemptAt", equalTo(T1.plusSeconds(5).toString()))
                    .body("lastAttempt.code", equalTo("http-503")));
            publish(topics, Topics.FETCHED, "watched", cited("watched", 1));
            awaitStatus("watched", "fetched");
            Failure failure = new Failure("normalizer", "text-too-large", "it is too large", false, T1.plusSeconds(9));
            publish(topics, Topics.FAILED, "watched", new FailureEvent("watched", 1, Run.NONE, 0, null, failure));
            awaitStatus("watched", "failed");
            when().get("/documents/watched")
                    .then()
                    .body("failure.code", equalTo("text-too-large"))
                    .body("url", equalTo("https://courier.example/x"));
        }
    }

    @Test
    void aCollectionShowsWhatBecameOfItAndItsPartsWhereTheyCameFrom() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            Original original = new Original("9f".repeat(32), 1, "application/zip", null, null, T1);
            Expansion expansion = new Expansion(Expansion.Kind.ZIP, 2, 1, 0, 1, 0, List.of(), false);
            publish(topics, Topics.EXPANDED, "all", new ExpandedEvent("all", 1, run(1), null, original, expansion));
            awaitStatus("all", "expanded");
            when().get("/documents/all")
                    .then()
                    .body("expansion.kind", equalTo("zip"))
                    .body("expansion.published", equalTo(1))
                    .body("ended.number", equalTo(1));
            DocumentEvent part = cited("part", 1);
            Intake intake = part.intake()
                    .with()
                    .partOf(new PartOf("all", null, "a.txt", null, 1))
                    .build();
            DocumentEvent event = new DocumentEvent(
                    "part", 1, 0, part.run(), intake, part.original(), part.text(), part.citations(), null);
            publish(topics, Topics.CITED, "part", event);
            awaitStatus("part", "enriched");
            when().get("/documents/part")
                    .then()
                    .body("partOf.id", equalTo("all"))
                    .body("partOf.entry", equalTo("a.txt"));
        }
    }

    @Test
    void aFailureThatMayPassIsRetriedWithItsOwnIntakeAndAnotherIsNot() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(
                    Topics.INTAKE,
                    "may-pass",
                    "{\"id\":\"may-pass\",\"url\":\"https://courier.example/a\",\"tags\":[\"coast\"]}");
            ConsumerRecord<byte[], byte[]> intake = topics.await(Topics.INTAKE, "may-pass");
            Run run = new Run(1, Map.of(intake.partition(), intake.offset()));
            Failure away = new Failure("fetcher", "fetch-timeout", "it did not answer", true, T1);
            publish(topics, Topics.FAILED, "may-pass", new FailureEvent("may-pass", null, run, 0, null, away));
            awaitStatus("may-pass", "failed");
            given().post("/documents/{id}/retry", "may-pass")
                    .then()
                    .statusCode(202)
                    .body("id", equalTo("may-pass"));
            JsonNode published = ContractJson.MAPPER.readTree(
                    topics.await(Topics.INTAKE, "may-pass").value());
            assertThat(published.at("/tags/0").asText()).isEqualTo("coast");
            assertThat(published.path("url").asText()).isEqualTo("https://courier.example/a");

            Failure gone = new Failure("fetcher", "http-404", "it is gone", false, T1);
            Run second = new Run(2, Map.of(intake.partition(), intake.offset() + 1));
            publish(topics, Topics.FAILED, "may-pass", new FailureEvent("may-pass", null, second, 0, null, gone));
            await().untilAsserted(() ->
                    when().get("/documents/{id}", "may-pass").then().body("failure.code", equalTo("http-404")));
            given().post("/documents/{id}/retry", "may-pass")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:ibid:problem:not-retryable"));
            given().post("/documents/nobody/retry").then().statusCode(404);
        }
    }

    @Test
    void unchangedBytesThatComeAgainAnswerTheirOwnIntakeAndAReplayClearsTheFailureOfItsRun() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            publish(topics, Topics.CITED, "again", cited("again", 1, 0, run(1)));
            topics.await(Topics.ENRICHED, "again");
            when().get("/documents/again").then().body("ended.number", equalTo(1));

            // the host's clock is a year behind
            Failure failure = new Failure("citations", "internal-error", "a fault", true, T1.minusSeconds(31_536_000));
            publish(topics, Topics.FAILED, "again", new FailureEvent("again", 1, run(2), 0, null, failure));
            await().untilAsserted(() -> when().get("/documents/again")
                    .then()
                    .body("status", equalTo("enriched"))
                    .body("failure.code", equalTo("internal-error"))
                    .body("ended.intakes.1", equalTo(20)));

            publish(topics, Topics.CITED, "again", cited("again", 1, 1, run(2)));
            topics.await(Topics.ENRICHED, "again");
            when().get("/documents/again").then().body("failure", equalTo(null)).body("revision", equalTo(1));
        }
    }

    @Test
    void whatAnOlderRevisionRestsOnIsNoSource() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            publish(topics, Topics.CITED, "resting", cited("resting", 2, 0, run(2)));
            ConsumerRecord<byte[], byte[]> enriched = topics.await(Topics.ENRICHED, "resting");
            String source = ContractJson.MAPPER
                    .readTree(enriched.value())
                    .at("/enrichment/sources/0")
                    .asText();
            get("/sources/{id}", source).then().statusCode(200);
            sources().deleteOne(new Document("_id", source));

            // when the next of the same document is through, the older one before it has had its effect too
            DocumentEvent bare = cited("resting", 3, 0, run(3));
            Citations none = new Citations(List.of(), List.of(), List.of(), null, List.of(), List.of(), null);
            publish(topics, Topics.CITED, "resting", cited("resting", 1, 0, run(1)));
            publish(topics, Topics.CITED, "resting", bare.with(none));
            topics.await(Topics.ENRICHED, "resting");
            get("/sources/{id}", source).then().statusCode(404);
        }
    }

    private MongoCollection<Document> sources() {
        return client.getDatabase(database).getCollection("sources");
    }

    @Test
    void whatTheStatusIsNotReadFromIsPutAsideAndFailsNoDocument() {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, "odd", "{\"id\":\"odd\",\"url\":\"https://courier.example/odd\"}");
            awaitStatus("odd", "accepted");
            topics.publish(Topics.INTAKE, "odd", "no intake");
            topics.publish(Topics.FETCHED, "odd", "null");
            topics.publish(Topics.FAILED, "odd", "{\"id\":\"odd\",\"failure\":{}}");
            topics.await(Topics.deadLetters(Topics.FETCHED, "enrichment"), "odd");
            topics.await(Topics.deadLetters(Topics.FAILED, "enrichment"), "odd");
            topics.await(Topics.FAILED, "odd");
            assertThat(topics.seen(Topics.FAILED, "odd")).isFalse();
            assertThat(topics.seen(Topics.deadLetters(Topics.INTAKE, "enrichment"), "odd"))
                    .isFalse();
            awaitStatus("odd", "accepted");
        }
    }

    @Test
    void aMachinesOwnServiceIsNotAnsweredByANameFromElsewhere() {
        for (String path : List.of("/documents", "/")) {
            given().header("Host", "rebound.example:8080")
                    .get(path)
                    .then()
                    .statusCode(421)
                    .body("type", equalTo("urn:ibid:problem:foreign-host"));
            given().header("Host", "127.0.0.1").get(path).then().statusCode(200);
        }
    }

    @Test
    void aPublishedDocumentIsThereAtOnceAndOnTheIntakeTopic() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            var accepted = given().contentType("application/json")
                    .body("{\"id\":\"own/id 1\",\"url\":\"https://courier.example/own\"}")
                    .post("/documents")
                    .then()
                    .statusCode(202)
                    .extract();
            String location = accepted.header("Location");
            given().urlEncodingEnabled(false)
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("own/id 1"));
            ConsumerRecord<byte[], byte[]> intake = topics.await(Topics.INTAKE, "own/id 1");
            assertThat(EventSchemas.errorsOn(Topics.INTAKE, new String(intake.value(), UTF_8)))
                    .isEmpty();
            assertThat(accepted.<Integer>path("intake.partition")).isEqualTo(intake.partition());
            assertThat(accepted.<Integer>path("intake.offset")).isEqualTo((int) intake.offset());
            assertThat(intake.headers().lastHeader("ce_type").value())
                    .isEqualTo("org.ibid.document.intake.v1".getBytes(UTF_8));
        }
    }

    @Test
    void whatItServesIsTheOpenApiOfTheContract() throws IOException {
        String served =
                given().accept("application/json").get("/q/openapi?format=json").asString();
        JsonNode contract =
                new YAMLMapper().readTree(CONTRACTS.resolve("openapi.yaml").toFile());
        if (!contract.equals(ContractJson.MAPPER.readTree(served))) {
            Files.writeString(
                    Path.of("target/openapi.yaml"), given().get("/q/openapi").asString());
        }
        assertThat(ContractJson.MAPPER.readTree(served))
                .as("the service serves what stands in target/openapi.yaml")
                .isEqualTo(contract);
    }
}
