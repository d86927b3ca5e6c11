package org.ibid.enrichment.adapter.search;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.status.Attempt;
import org.ibid.stage.adapter.KafkaSettings;
import org.junit.jupiter.api.Test;

/** Search over HTTP, of what stands in documents.state. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SearchComponentTest {

    @Inject
    KafkaSettings kafka;

    @Inject
    DocumentStore documents;

    private static byte[] event(String id, String language, String title, String content, String... tags) {
        try {
            return ContractJson.MAPPER.writeValueAsBytes(new DocumentEvent(
                    id,
                    1,
                    0,
                    Run.NONE,
                    new Intake(id, null, null, null, List.of(tags), Map.of()),
                    null,
                    TextBuilder.builder()
                            .title(title)
                            .language(language)
                            .published("2014-05")
                            .content(content)
                            .byline(List.of())
                            .build(),
                    new Citations(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(new Diagnostic("marker.empty", Diagnostic.Severity.WARNING, "empty", 0, 1)),
                            null),
                    new Enrichment(List.of(), List.of(), List.of(), List.of(), List.of("isbn:1"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void send(Map<String, byte[]> records) {
        try (var producer = new KafkaProducer<>(
                kafka.with(ProducerConfig.configNames(), Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            records.forEach(
                    (id, value) -> producer.send(new ProducerRecord<>(Topics.STATE, id.getBytes(UTF_8), value)));
            producer.flush();
        }
    }

    private void delete(String id) {
        send(Collections.singletonMap(id, null));
    }

    private static ValidatableResponse find(String query) {
        return given().urlEncodingEnabled(false).get("/documents?" + query).then();
    }

    private static void awaitFound(String query, String id) {
        await().untilAsserted(() -> find(query).statusCode(200).body("items.id", hasItem(id)));
    }

    @Test
    void whatStandsInTheStateIsFoundWithHighlightsAndFacetsAndGoneOnceItIsDeleted() {
        String content = "The keeper counted the lamps of the quay.";
        send(Map.of("found/1", event("found/1", "en", "Lamps", content, "coast"), "found/2", "{".getBytes(UTF_8)));
        awaitFound("q=counting+lamp", "found/1");
        find("q=counting+lamp&facets=tag,diagnostic&language=en")
                .body("total", equalTo(1))
                .body("items[0].title", equalTo("Lamps"))
                .body("items[0].status", equalTo("enriched"))
                .body("items[0].highlights[0].start", equalTo(11))
                .body("items[0].highlights[0].end", equalTo(18))
                .body("items[0].excerpts[0].text", equalTo(content))
                .body("items[0].text", equalTo(null))
                .body("facets.tag[0].value", equalTo("coast"))
                .body("facets.diagnostic[0].count", equalTo(1))
                .body("view.documents", notNullValue());
        find("tag=coast&published=2014..2015&diagnostic=marker.empty&source=isbn:1&sort=newest")
                .body("items.id", hasItem("found/1"));
        find("tag=coast&published=2016..").body("items.id", not(hasItem("found/1")));
        find("q=lamps&fields=title,original.url").body("items[0]", equalTo(Map.of("id", "found/1", "title", "Lamps")));
        delete("found/1");
        await().untilAsserted(() -> find("q=counting+lamp").body("items.id", not(hasItem("found/1"))));
    }

    @Test
    void theViewSaysHowFarItIs() {
        send(Map.of("far", event("far", "en", "Far", "Farthermost words.")));
        awaitFound("q=farthermost", "far");
        await().untilAsserted(() -> find("q=farthermost").body("view.behind", equalTo(0)));
    }

    @Test
    void whatCantBeAskedIsAProblemThatSaysWhy() {
        for (String query : List.of(
                "q=a*",
                "q=title:",
                "q=published:soon",
                "published=soon",
                "facets=colour",
                "sort=random",
                "q=" + "word+".repeat(200),
                "q=lamp&cursor=garbage",
                "status=failed&tag=x",
                "fields=" + "a,".repeat(200))) {
            find(query)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:ibid:problem:parameter-invalid"));
        }
    }

    @Test
    void anAnswerIsTaggedAndNotSentAgainAndComesCompressed() {
        send(Map.of("tagged", event("tagged", "en", "Tag", "Etagged words. ".repeat(200))));
        awaitFound("q=etagged", "tagged");
        String tag = find("q=etagged").extract().header("ETag");
        assertThat(tag).startsWith("W/\"");
        given().header("If-None-Match", tag).get("/documents?q=etagged").then().statusCode(304);
        given().header("If-None-Match", "W/\"x\"")
                .get("/documents?q=etagged")
                .then()
                .statusCode(200);
        given().header("Accept-Encoding", "gzip")
                .get("/documents?q=etagged")
                .then()
                .header("Content-Encoding", "gzip");
    }

    @Test
    void aDocumentIsFollowedStepByStepToItsEnd() {
        Attempt first = Attempt.of(Run.NONE, 1, 0);
        documents.advance("followed", null, progress -> progress.reached(Status.FETCHED, first));
        Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            documents.advance(
                    "followed",
                    null,
                    progress -> progress.failed(
                            first, new Failure("normalizer", "text-empty", "No text in it.", false, Instant.EPOCH)));
        });
        String told = given().get("/documents/followed/progress")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(told.lines().filter(line -> line.startsWith("data:")))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"fetched\""),
                        line -> assertThat(line).contains("text-empty"));
        given().get("/documents/nobody/progress").then().statusCode(404);
    }
}
