package org.ibid.enrichment.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.BsonString;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.PartOf;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;

/** What the API answers to what it can't take: always a problem, whoever in the service found it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ApiComponentTest {

    @Inject
    DocumentStore documents;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    @Test
    void aParameterThatCantBeMeantIsAProblem() {
        for (String query : List.of(
                "cursor=garbage",
                "cursor=***",
                "cursor=YWJj",
                "limit=x",
                "limit=0",
                "limit=201",
                "limit=99999999999",
                "status=lost",
                "q=%00")) {
            problem(get("/documents?" + query), 400).body("type", equalTo("urn:ibid:problem:parameter-invalid"));
        }
    }

    @Test
    void aParameterIsReadGenerously() {
        put("generous", original("text/plain", null));
        for (String query : List.of(
                "status=ENRICHED",
                "status=enriched",
                "status=&q=&source=&cursor=&limit=",
                "q=%E2%82%AC",
                "source=%00")) {
            get("/documents?" + query).statusCode(200);
        }
        assertThat(get("/documents?status=ENRICHED&limit=200")
                        .extract()
                        .jsonPath()
                        .getList("items.id"))
                .contains("generous");
        get("/documents?status=FAILED&source=none").body("items", equalTo(List.of()));
    }

    @Test
    void aPageLeadsToTheNext() {
        for (String id : List.of("page/1", "page/2", "page/3 \u00e9")) {
            put(id, original("text/plain", null));
        }
        String after =
                Base64.getUrlEncoder().withoutPadding().encodeToString(">page/".getBytes(StandardCharsets.UTF_8));
        String next = get("/documents?limit=2&cursor=" + after)
                .statusCode(200)
                .body("items.id", equalTo(List.of("page/1", "page/2")))
                .extract()
                .path("next");
        get("/documents?limit=1&cursor=" + next).body("items.id", equalTo(List.of("page/3 \u00e9")));
    }

    @Test
    void whatIsNotThereOrCantBeDoneIsAProblem() {
        problem(get("/documents/nobody"), 404).body("type", equalTo("urn:ibid:problem:document-unknown"));
        problem(get("/nowhere"), 404);

        problem(given().put("/documents").then(), 405);
        problem(given().patch("/documents/nobody").then(), 405);
        problem(given().delete("/documents/nobody").then(), 404)
                .body("type", equalTo("urn:ibid:problem:document-unknown"));
        problem(given().accept("text/html").get("/documents/nobody").then(), 406);
        problem(
                given().contentType("application/json")
                        .body("nothing")
                        .post("/documents")
                        .then(),
                400);
        problem(given().contentType("application/json").post("/documents").then(), 400);
    }

    @Test
    void anIdWithDotSegmentsIsAnsweredAsAnyOther() {
        for (String path : List.of(
                "/documents/a/../b",
                "/documents/..",
                "/documents/a%2F..%2Fb",
                "/documents/%2E%2E/x",
                "/documents/./a",
                "/documents/a/./original",
                "/documents/%00",
                "/documents/%0D%0Aa")) {
            assertThat(raw("GET " + path + " HTTP/1.1", ""))
                    .as(path)
                    .containsPattern("^HTTP/1.1 (404|400|200) ")
                    .containsPattern("(?i)content-type: (application/(problem\\+)?json|text/html)");
        }
    }

    private void isPublishedByReference(ValidatableResponse answer, String id, byte[] bytes, String mediaType)
            throws IOException {
        answer.statusCode(202).body("id", equalTo(id)).body("status", equalTo("accepted"));
        try (TopicProbe topics = new TopicProbe()) {
            JsonNode intake =
                    ContractJson.MAPPER.readTree(topics.await(Topics.INTAKE, id).value());
            assertThat(intake.at("/content/sha256").asText()).isEqualTo(Sha256.of(bytes));
            assertThat(intake.at("/content/mediaType").asText(null)).isEqualTo(mediaType);
            assertThat(intake.at("/metadata/file").asText()).isEqualTo("scan.pdf");
            assertThat(intake.at("/tags/1").asText()).isEqualTo("b");
        }
        assertThat(new OriginalWriter(client, database).claim("claimed", Sha256.of(bytes)))
                .contains((long) bytes.length);
    }

    @Test
    void aDocumentOfAnyMediaTypeIsStoredAndPublishedByReference() throws IOException {
        byte[] bytes = "%PDF ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        var raw = given().config(RestAssured.config()
                        .encoderConfig(new EncoderConfig().encodeContentTypeAs("application/pdf", ContentType.TEXT)))
                .contentType("application/pdf")
                .queryParam("id", "uploaded/raw")
                .queryParam("tags", "a", "b")
                .queryParam("file", "scan.pdf")
                .body(bytes)
                .post("/documents")
                .then();
        isPublishedByReference(raw, "uploaded/raw", bytes, "application/pdf");
        byte[] unsaid = "plain words".getBytes(StandardCharsets.UTF_8);
        var form = given().multiPart("id", "uploaded/form")
                .multiPart("tags", "a")
                .multiPart("file", "scan.pdf", unsaid)
                .multiPart("tags", "b")
                .post("/documents")
                .then();
        isPublishedByReference(form, "uploaded/form", unsaid, null);
    }

    @Test
    void whatLayInAnArchiveSaysWhere() throws IOException {
        String archive = Sha256.of("an archive".getBytes(StandardCharsets.UTF_8));
        given().contentType("text/plain")
                .queryParam("id", "uploaded/part")
                .queryParam("archive", archive)
                .queryParam("entry", "minutes/may.txt")
                .queryParam("at", "2021-05-04T10:00:00Z")
                .body("The lamps were lit.")
                .post("/documents")
                .then()
                .statusCode(202);
        try (TopicProbe topics = new TopicProbe()) {
            Intake intake = ContractJson.MAPPER.readValue(
                    topics.await(Topics.INTAKE, "uploaded/part").value(), Intake.class);
            assertThat(intake.partOf())
                    .isEqualTo(new PartOf(
                            "sha-" + archive.substring(0, 32),
                            null,
                            "minutes/may.txt",
                            Instant.parse("2021-05-04T10:00:00Z"),
                            1));
        }
        problem(uploadedFrom(archive, "in May"), 400).body("detail", startsWith("at is no instant"));
        problem(uploadedFrom("../etc", "2021-05-04T10:00:00Z"), 400)
                .body("detail", startsWith("archive is no SHA-256"));
    }

    private static ValidatableResponse uploadedFrom(String archive, String at) {
        return given().contentType("text/plain")
                .queryParam("archive", archive)
                .queryParam("at", at)
                .body("The lamps were lit.")
                .post("/documents")
                .then();
    }

    @Test
    void anUploadThatCantBeTakenSaysWhy() {
        problem(given().contentType("application/pdf").post("/documents").then(), 400)
                .body("detail", equalTo("the document has no content"));
        problem(given().multiPart("title", "no file").post("/documents").then(), 400)
                .body("type", equalTo("urn:ibid:problem:upload-invalid"));
        problem(
                given().contentType("application/pdf")
                        .queryParam("id", "/a")
                        .body(new byte[] {1})
                        .post("/documents")
                        .then(),
                400);
        assertThat(raw(
                        "POST /documents HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9",
                        "--x\r\nabc\r"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    @Test
    void anUploadThatIsTooLargeIsAProblemThatSaysSo() {
        assertThat(raw("POST /documents HTTP/1.1\r\nContent-Type: application/pdf\r\nContent-Length: 999999999999", ""))
                .startsWith("HTTP/1.1 413 ")
                .contains("urn:ibid:problem:upload-too-large");
        problem(
                        given().multiPart("file", "big.pdf", new byte[2_000_001])
                                .post("/documents")
                                .then(),
                        413)
                .body("detail", startsWith("a document is at most 2000000 bytes"));
    }

    @Test
    void aBodyThatIsTooLargeIsAProblemThatSaysSo() {
        assertThat(raw("POST /documents HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 16777217", ""))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("urn:ibid:problem:intake-too-large");
        String piece = "1000000\r\n" + "x".repeat(0x1000000) + "\r\n";
        assertThat(raw(
                        "POST /documents HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                        piece + "1\r\nx\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }

    @Test
    void whoAnnouncesABodyThatIsRefusedIsNotWaitedFor() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("POST /documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
            assertThat(socket.getInputStream().read()).as("closed").isEqualTo(-1);
        }
    }

    @Test
    void whatAPublisherCallsItsTypeNeverBreaksTheAnswersHeader() {
        Map<Original, String> served = Map.of(
                original("text/html", "ISO-8859-1"), "text/html;charset=ISO-8859-1",
                original("text/html", "x\r\nSet-Cookie: a=b"), "text/html",
                original("text/html", "x; y=\"z"), "text/html",
                original("text/html\r\nSet-Cookie: a=b", "utf-8"), "application/octet-stream",
                original("a page", null), "application/octet-stream",
                original(null, "utf-8"), "application/octet-stream");
        served.forEach((original, type) -> {
            put("typed", original);
            get("/documents/typed/original")
                    .statusCode(200)
                    .header("Content-Type", equalTo(type))
                    .header("Set-Cookie", equalTo(null))
                    .body(equalTo("x"));
        });
    }

    @Test
    void anOriginalThatIsNotStoredIsAProblem() {
        Original lost = new Original("3c".repeat(32), 1, "text/plain", null, null, Instant.EPOCH);
        documents.put(document("lost", lost, 1, 1), StoredTies.NONE, Attempt.of(run(1), 1, 0));
        problem(get("/documents/lost/original"), 404).body("type", equalTo("urn:ibid:problem:original-not-stored"));
    }

    @Test
    void aDocumentFromBeforeRunsWereCountedIsShownAndGivesWayToTheNext() {
        var collection = client.getDatabase(database).getCollection("documents");
        Document failure = new Document("stage", "fetcher")
                .append("code", "http-503")
                .append("message", "busy")
                .append("retryable", true)
                .append("at", "2026-11-23T08:00:00Z");
        collection.insertOne(new Document("_id", "old")
                .append("status", "enriched")
                .append("revision", 3)
                .append("fetchedAt", "2026-11-22T08:00:00Z")
                .append("failure", failure)
                .append("version", 7L));
        get("/documents/old").body("status", equalTo("enriched")).body("failure.code", equalTo("http-503"));

        documents.advance("old", null, progress -> progress.reached(Status.FETCHED, Attempt.of(run(1), 3, 0)));
        get("/documents/old").body("status", equalTo("enriched")).body("failure.code", equalTo("http-503"));

        put("old", original("text/plain", null), 1, 3);
        get("/documents/old")
                .body("failure", equalTo(null))
                .body("revision", equalTo(3))
                .body("ended.number", equalTo(1))
                .body("ended.intakes.2", equalTo(10));
        assertThat(documents.put(
                        document("old", original("text/plain", null), 1, 2), StoredTies.NONE, Attempt.of(run(1), 2, 0)))
                .isFalse();
    }

    @Test
    void whatEachInstanceRemembersOfADocumentLosesNoStepOfTheOther() {
        DocumentStore other = new DocumentStore(client, database);
        String id = "shared";
        Attempt first = Attempt.of(run(1), 1, 0);
        documents.accept(id, null, Progress::accepted);
        other.advance(id, "https://example.org/shared", progress -> progress.reached(Status.FETCHED, first));
        documents.advance(id, null, progress -> progress.reached(Status.NORMALIZED, first));
        get("/documents/" + id)
                .body("status", equalTo("normalized"))
                .body("url", equalTo("https://example.org/shared"));

        assertThat(other.put(document(id, original("text/plain", null), 1, 1), StoredTies.NONE, first))
                .isTrue();
        documents.advance(id, null, progress -> progress.reached(Status.CITED, first));
        assertThat(documents.put(
                        document(id, original("text/plain", null), 2, 2), StoredTies.NONE, Attempt.of(run(2), 2, 0)))
                .isTrue();
        assertThat(other.put(document(id, original("text/plain", null), 1, 1), StoredTies.NONE, first))
                .isFalse();
        other.accept(id, null, Progress::accepted);
        get("/documents/" + id).body("status", equalTo("enriched")).body("revision", equalTo(2));

        client.getDatabase(database).getCollection("documents").deleteOne(new Document("_id", id));
        documents.accept(id, null, Progress::accepted);
        get("/documents/" + id).body("status", equalTo("accepted"));
    }

    private static Run run(int number) {
        return new Run(number, Map.of(2, 10L * number));
    }

    private static Original original(String mediaType, String charset) {
        return new Original("2d".repeat(32), 1, mediaType, charset, null, Instant.EPOCH);
    }

    private static DocumentView document(String id, Original original, int run, int revision) {
        Intake intake = new Intake(id, null, null, "A title", List.of(), Map.of());
        DocumentEvent event = DocumentEvent.fetched(id, revision, run(run), intake, original);
        return DocumentView.of(event, Status.ENRICHED, null);
    }

    private void put(String id, Original original) {
        put(id, original, 1, 1);
    }

    private void put(String id, Original original, int run, int revision) {
        documents.put(document(id, original, run, revision), StoredTies.NONE, Attempt.of(run(run), revision, 0));
        var bucket = GridFSBuckets.create(client.getDatabase(database), "originals");
        if (bucket.find(new Document("_id", original.sha256())).first() == null) {
            bucket.uploadFromStream(new BsonString(original.sha256()), "x", new ByteArrayInputStream(new byte[] {'x'}));
        }
    }

    /** As clients send that do not tidy what they ask for. */
    private String raw(String head, String body) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            try {
                out.write(body.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException e) {
                // refused before all of it was sent
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(head, e);
        }
    }

    private static String answer(InputStream in) {
        StringBuilder answer = new StringBuilder();
        try {
            for (int c; (c = in.read()) >= 0; ) {
                answer.append((char) c);
            }
        } catch (IOException e) {
            // closed with what was sent unread
        }
        return answer.toString();
    }
}
