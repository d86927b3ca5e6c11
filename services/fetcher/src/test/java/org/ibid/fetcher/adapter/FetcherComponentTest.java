package org.ibid.fetcher.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Hop;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.Unreadable;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fetcher alone, against a real broker, a real wire protocol and a real HTTP server. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FetcherComponentTest {

    @Inject
    MongoClient mongo;

    private final WireMockServer web =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void startWeb() {
        web.start();
    }

    @AfterEach
    void stopWeb() {
        web.stop();
    }

    private DocumentEvent fetched(TopicProbe topics, String id) throws IOException {
        ConsumerRecord<byte[], byte[]> record = topics.await(Topics.FETCHED, id);
        assertThat(EventSchemas.errorsOn(Topics.FETCHED, new String(record.value(), UTF_8)))
                .isEmpty();
        return ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
    }

    private static String idOf(String url) {
        try {
            return new IntakeDecoder()
                    .decode(("{\"url\":\"" + url + "\"}").getBytes(UTF_8))
                    .id();
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private FailureEvent failed(TopicProbe topics, String id) throws IOException {
        ConsumerRecord<byte[], byte[]> record = topics.await(Topics.FAILED, id);
        assertThat(EventSchemas.errorsOn(Topics.FAILED, new String(record.value(), UTF_8)))
                .isEmpty();
        return ContractJson.MAPPER.readValue(record.value(), FailureEvent.class);
    }

    @Test
    void inlineContentIsStoredAndGoesOnByReference() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(
                    Topics.INTAKE,
                    null,
                    "{\"id\":\"inline\",\"content\":{\"text\":\"grün\",\"mediaType\":\"text/plain\"},\"tags\":[\"x\"]}");
            DocumentEvent event = fetched(topics, "inline");
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.intake().content()).isNull();
            assertThat(event.intake().tags()).containsExactly("x");
            assertThat(event.original().charset()).isEqualTo("UTF-8");
            assertThat(new OriginalReader(mongo, "ibid").open(event.original()))
                    .hasBinaryContent("grün".getBytes(UTF_8));
        }
    }

    @Test
    void whatWasUploadedIsTakenByItsHashAndWhatWasNotSaysSo() throws IOException {
        byte[] scan = "a scan".getBytes(UTF_8);
        String sha256 = Sha256.of(scan);
        new OriginalWriter(mongo, "ibid").upload(sha256, scan.length, new ByteArrayInputStream(scan));
        try (TopicProbe topics = new TopicProbe()) {
            String intake = "{\"id\":\"%s\",\"content\":{\"sha256\":\"%s\",\"mediaType\":\"application/pdf\"}}";
            topics.publish(Topics.INTAKE, null, intake.formatted("scan", sha256));
            topics.publish(Topics.INTAKE, null, intake.formatted("none", "0".repeat(64)));
            DocumentEvent event = fetched(topics, "scan");
            assertThat(event.intake().content()).isNull();
            assertThat(event.original().size()).isEqualTo(scan.length);
            assertThat(event.original().mediaType()).isEqualTo("application/pdf");
            assertThat(new OriginalReader(mongo, "ibid").open(event.original())).hasBinaryContent(scan);
            assertThat(failed(topics, "none").failure().code()).isEqualTo("original-missing");
        }
    }

    @Test
    void theSameBytesAgainAreTheSameRevisionSentAgainUnderTheSameEventId() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            String intake = "{\"id\":\"twice\",\"content\":{\"text\":\"same\"}}";
            topics.publish(Topics.INTAKE, "twice", intake);
            ConsumerRecord<byte[], byte[]> first = topics.await(Topics.FETCHED, "twice");
            topics.publish(Topics.INTAKE, "twice", intake);
            ConsumerRecord<byte[], byte[]> second = topics.await(Topics.FETCHED, "twice");
            topics.publish(Topics.INTAKE, "twice", intake.replace("same", "changed"));
            DocumentEvent third = fetched(topics, "twice");
            assertThat(second.headers().lastHeader("ce_id").value())
                    .isEqualTo(first.headers().lastHeader("ce_id").value());
            assertThat(third.revision()).isEqualTo(2);
        }
    }

    @Test
    void aUrlIsFetchedThroughItsRedirectsWithItsDeclaredCharset() throws IOException {
        web.stubFor(
                get(urlEqualTo("/old")).willReturn(aResponse().withStatus(301).withHeader("Location", "/new")));
        web.stubFor(get(urlEqualTo("/new"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=iso-8859-1")
                        .withBody("<p>Hi")));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"page\",\"url\":\"" + web.url("/old") + "\"}");
            DocumentEvent event = fetched(topics, "page");
            assertThat(event.original().mediaType()).isEqualTo("text/html");
            assertThat(event.original().hops()).extracting(Hop::url).containsExactly(web.url("/old"));
            assertThat(event.original().terminal().sha256())
                    .isEqualTo(event.original().sha256());
            assertThat(event.original().exchange().request())
                    .startsWith("GET /new HTTP/1.1\r\n")
                    .contains("\r\nHost: localhost", "\r\nUser-Agent: Ibid/");
            assertThat(event.original().exchange().response())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\r\nContent-Type: text/html; charset=iso-8859-1\r\n");
            assertThat(event.original().charset()).isEqualTo("iso-8859-1");
            assertThat(event.original().url()).isEqualTo(web.url("/new"));
            assertThat(event.original().size()).isEqualTo(5);
        }
    }

    @Test
    void whatIsNotThereBecomesAFailureAtOnce() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"gone\",\"url\":\"" + web.url("/gone") + "\"}");
            FailureEvent event = failed(topics, "gone");
            assertThat(event.failure().code()).isEqualTo("http-404");
            assertThat(event.failure().retryable()).isFalse();
            web.verify(1, getRequestedFor(urlEqualTo("/gone")));
        }
    }

    @Test
    void whatDoesNotAnswerIsTriedAgainBeforeItBecomesAFailure() throws IOException {
        web.stubFor(get(urlEqualTo("/busy")).willReturn(aResponse().withStatus(503)));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"busy\",\"url\":\"" + web.url("/busy") + "\"}");
            FailureEvent event = failed(topics, "busy");
            assertThat(event.failure().code()).isEqualTo("http-503");
            assertThat(event.failure().retryable()).isTrue();
            web.verify(3, getRequestedFor(urlEqualTo("/busy")));
        }
    }

    @Test
    void aSlowSiteHoldsUpNobody() throws IOException {
        web.stubFor(get(urlEqualTo("/slow"))
                .willReturn(aResponse().withFixedDelay(2_500).withBody("late")));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, "slow", "{\"id\":\"slow\",\"url\":\"" + web.url("/slow") + "\"}");
            topics.publish(Topics.INTAKE, "slow", "{\"id\":\"behind\",\"content\":{\"text\":\"quick\"}}");
            fetched(topics, "behind");
            assertThat(topics.seen(Topics.FETCHED, "slow")).isFalse();
            fetched(topics, "slow");
        }
    }

    @Test
    void aBodyOverTheLimitIsNotReadToItsEnd() throws IOException {
        web.stubFor(get(urlEqualTo("/huge")).willReturn(aResponse().withBody(new byte[300_000])));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"huge\",\"url\":\"" + web.url("/huge") + "\"}");
            assertThat(failed(topics, "huge").failure().code()).isEqualTo("original-too-large");
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        web.stubFor(get(urlEqualTo("/a")).willReturn(aResponse().withStatus(302).withHeader("Location", "/b")));
        web.stubFor(get(urlEqualTo("/b")).willReturn(aResponse().withStatus(302).withHeader("Location", "/a")));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"circle\",\"url\":\"" + web.url("/a") + "\"}");
            assertThat(failed(topics, "circle").failure().code()).startsWith("redirect");
        }
    }

    @Test
    void aPoisonMessageIsPutAsideWithItsReason() {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, "poison", "{not json");
            ConsumerRecord<byte[], byte[]> letter =
                    topics.await(Topics.deadLetters(Topics.INTAKE, "fetcher"), "poison");
            assertThat(new String(letter.value(), UTF_8)).isEqualTo("{not json");
            assertThat(new String(
                            letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                    .contains("not an intake");
            assertThat(letter.headers().lastHeader("dead-letter-offset")).isNotNull();
        }
    }

    @Test
    void anOriginalThatTwoDocumentsShareIsStoredOnce() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, null, "{\"id\":\"one\",\"content\":{\"text\":\"shared\"}}");
            topics.publish(Topics.INTAKE, null, "{\"id\":\"two\",\"content\":{\"text\":\"shared\"}}");
            String sha256 = fetched(topics, "one").original().sha256();
            assertThat(fetched(topics, "two").original().sha256()).isEqualTo(sha256);
            var files = mongo.getDatabase("ibid").getCollection("originals.files");
            assertThat(files.countDocuments(new Document("_id", sha256))).isEqualTo(1);
        }
    }

    @Test
    void anIntakeThatCannotBeTakenFailsUnderItsIdInARunOfItsOwn() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, "refused", "{\"id\":\"refused\",\"content\":{\"text\":\"fine\"}}");
            assertThat(fetched(topics, "refused").run().number()).isEqualTo(1);
            topics.publish(Topics.INTAKE, "refused", "{\"id\":\"refused\",\"url\":\"ftp://courier.example/\"}");
            FailureEvent event = failed(topics, "refused");
            assertThat(event.failure().code()).isEqualTo("url");
            assertThat(event.run().number()).isEqualTo(2);
            assertThat(event.url()).isEqualTo("ftp://courier.example/");
        }
    }

    @Test
    void whateverIsWrongWithAnIntakeThatBearsAnIdItFailsAndIsPutAside() throws IOException {
        Map<String, String> wrong = Map.of(
                "intake-empty", "{\"id\":\"%s\",\"title\":\"Lamps\"}",
                "url", "{\"id\":\"%s\",\"url\":\"no address at all\"}",
                "content-malformed", "{\"id\":\"%s\",\"content\":{\"base64\":\"%%%%%%\"}}");
        try (TopicProbe topics = new TopicProbe()) {
            for (var kind : wrong.entrySet()) {
                String id = "wrong-" + kind.getKey();
                topics.publish(Topics.INTAKE, id, kind.getValue().formatted(id));
                FailureEvent event = failed(topics, id);
                assertThat(event.failure().code()).isEqualTo(kind.getKey());
                assertThat(event.failure().retryable()).isFalse();
                topics.await(Topics.deadLetters(Topics.INTAKE, "fetcher"), id);
            }
        }
    }

    @Test
    void aDeletedDocumentLeavesATombstoneAndItsOriginalGoesWithTheLastWhoRefersToIt() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.INTAKE, "gone", "{\"id\":\"gone\",\"content\":{\"text\":\"kept by two\"}}");
            topics.publish(Topics.INTAKE, "stays", "{\"id\":\"stays\",\"content\":{\"text\":\"kept by two\"}}");
            String sha256 = fetched(topics, "gone").original().sha256();
            fetched(topics, "stays");

            topics.publish(Topics.INTAKE, "gone", "{\"id\":\"gone\",\"delete\":true}");
            ConsumerRecord<byte[], byte[]> tombstone = topics.await(Topics.FETCHED, "gone");
            assertThat(tombstone.value()).isNull();
            assertThat(new String(tombstone.headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo(Topics.DELETED_TYPE);
            assertThat(stored("originals.files", sha256)).isEqualTo(1);

            topics.publish(Topics.INTAKE, "stays", "{\"id\":\"stays\",\"delete\":true}");
            topics.await(Topics.FETCHED, "stays");
            assertThat(stored("originals.files", sha256)).isZero();
            assertThat(stored("originals.chunks", sha256 + "-0")).isZero();

            topics.publish(Topics.INTAKE, "gone", "{\"id\":\"gone\",\"content\":{\"text\":\"kept by two\"}}");
            DocumentEvent anew = fetched(topics, "gone");
            assertThat(anew.revision()).isEqualTo(2);
            assertThat(anew.run().number()).isEqualTo(3);
            assertThat(stored("originals.files", sha256)).isEqualTo(1);
        }
    }

    @Test
    void whatIsDeletedIsNotFetchedAnyMore() {
        try (TopicProbe topics = new TopicProbe()) {
            web.stubFor(
                    WireMock.get("/unwanted").willReturn(WireMock.aResponse().withStatus(503)));
            topics.publish(
                    Topics.INTAKE,
                    "unwanted",
                    "{\"id\":\"unwanted\",\"url\":\"" + web.baseUrl() + "/unwanted\",\"every\":\"P1D\"}");
            topics.await(Topics.DELAYED, "unwanted");
            topics.publish(Topics.INTAKE, "unwanted", "{\"id\":\"unwanted\",\"delete\":true}");
            assertThat(topics.await(Topics.FETCHED, "unwanted").value()).isNull();
            assertThat(stored("fetches", "unwanted")).isZero();
            assertThat(stored("refreshes", "unwanted")).isZero();
        }
    }

    private long stored(String collection, String id) {
        return mongo.getDatabase("ibid").getCollection(collection).countDocuments(new Document("_id", id));
    }

    @Test
    void eachPublicationIsARunThatAnswersItsPlaceInTheTopic() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            String intake = "{\"id\":\"runs\",\"content\":{\"text\":\"again\"}}";
            topics.publish(Topics.INTAKE, "runs", intake);
            DocumentEvent first = fetched(topics, "runs");
            topics.publish(Topics.INTAKE, "runs", intake);
            DocumentEvent second = fetched(topics, "runs");
            assertThat(first.run().number()).isEqualTo(1);
            assertThat(second.run().number()).isEqualTo(2);
            assertThat(second.revision()).isEqualTo(1);
            first.run()
                    .intakes()
                    .forEach((partition, offset) -> assertThat(second.run().answers(partition, offset + 1))
                            .isTrue());
        }
    }

    @Test
    void aSitemapIsExpandedAndItsPagesAreFetched() throws IOException {
        String page = web.url("/of-a-sitemap");
        web.stubFor(get(urlEqualTo("/sitemap.txt")).willReturn(aResponse().withBody(page)));
        web.stubFor(get(urlEqualTo("/of-a-sitemap"))
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("<p>Hi")));
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(
                    Topics.INTAKE,
                    null,
                    "{\"id\":\"sitemap\",\"tags\":[\"t\"],\"expand\":true,\"url\":\"" + web.url("/sitemap.txt")
                            + "\"}");
            ConsumerRecord<byte[], byte[]> expanded = topics.await(Topics.EXPANDED, "sitemap");
            assertThat(EventSchemas.errorsOn(Topics.EXPANDED, new String(expanded.value(), UTF_8)))
                    .isEmpty();
            DocumentEvent part = fetched(topics, idOf(page));
            assertThat(part.intake().tags()).containsExactly("t");
            assertThat(part.intake().partOf().id()).isEqualTo("sitemap");
            assertThat(topics.seen(Topics.FETCHED, "sitemap")).isFalse();
        }
    }
}
