package org.ibid.enrichment.adapter;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Original;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.CloudEvents;
import org.junit.jupiter.api.Test;

/** What documents share, asked over HTTP. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AcrossComponentTest {

    private static final String PROSE = """
            The lamps of the northern pier were changed in spring [1]. Nobody had asked the pilots before. \
            The port authority of Norrhaven paid 40,000 for them, and Ada Noor of the pilots' guild was told in May. \
            Forty boats went by the old marks until the harbour master Ivo Pell had them painted over in June 2019.""";

    private static DocumentEvent document(String id, List<Reference> references, String... links) {
        StringBuilder content = new StringBuilder(PROSE);
        List<Reference> placed = references.stream()
                .map(reference -> {
                    int start = content.append('\n').length();
                    content.append(reference.raw());
                    return ReferenceBuilder.builder(reference)
                            .start(start)
                            .end(content.length())
                            .build();
                })
                .toList();
        int end = PROSE.indexOf("]") + 1;
        List<Marker> markers = placed.isEmpty()
                ? List.of()
                : List.of(new Marker(
                        "[1]", Marker.Style.NUMERIC, end - 3, end, Marker.Status.LINKED, List.of("r1"), List.of()));
        List<Link> cited = List.of(links).stream()
                .map(link -> new Link(
                        link, "Forty boats", PROSE.indexOf("Forty"), PROSE.indexOf(" went"), Link.Role.CITATION))
                .toList();
        Text text = TextBuilder.builder()
                .title("Lamps of " + id)
                .content(content.toString())
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, PROSE.length())))
                .sentences(List.of(new Place(0, end + 1), new Place(PROSE.indexOf("Forty"), PROSE.length())))
                .build();
        String url = "https://courier.example/" + id;
        Original original = new Original("9f".repeat(32), 1, "text/html", null, url, Instant.EPOCH);
        return new DocumentEvent(
                id,
                1,
                0,
                new Run(1, Map.of()),
                new Intake(id, url, null, null, List.of(), Map.of()),
                original,
                text,
                new Citations(markers, placed, cited, List.of(), List.of(), List.of(), null),
                null);
    }

    private static Reference reference(String title, String... doi) {
        return ReferenceBuilder.builder()
                .id("r1")
                .label("1")
                .raw("[1] Marsh, L. " + title + ", 2018.")
                .start(0)
                .end(1)
                .item(CslItemBuilder.builder()
                        .type("report")
                        .title(title)
                        .author(List.of(CslItem.Name.of("Marsh", "Lena")))
                        .issued(new CslItem.Date(List.of(List.of(2018)), "2018"))
                        .build())
                .identifiers(List.of(doi).stream()
                        .map(value -> new Identifier("doi", value, true))
                        .toList())
                .status(Reference.Status.CITED)
                .build();
    }

    private static void enrich(DocumentEvent... events) throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            for (DocumentEvent event : events) {
                topics.publish(Topics.CITED, event.id(), ContractJson.MAPPER.writeValueAsString(event));
                topics.await(Topics.ENRICHED, event.id());
            }
        }
    }

    @Test
    void aSourceIsOneUnderAllItsIdsAndTellsWhoCitesItInWhichSentence() throws IOException {
        enrich(
                document("plain", List.of(reference("Lamps along the outer coast"))),
                document("slip", List.of(reference("Lamps along the outer caost"))),
                document("doi", List.of(reference("Lamps along the outer coast", "10.5555/lamps"))));
        String old = given().queryParam("q", "OUTER COAST")
                .get("/sources")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo("doi:10.5555/lamps"))
                .body("items[0].type", equalTo("report"))
                .extract()
                .path("items[0].aliases[0]");
        when().get("/sources/{id}", old)
                .then()
                .body("id", equalTo("doi:10.5555/lamps"))
                .body("names", equalTo(List.of("Lena Marsh")));
        enrich(document("other", List.of(reference("Lamps along the inner coast"))));
        when().get("/sources/{id}", old).then().body("candidates[0].score", equalTo(0.8f));
        when().get("/documents/plain").then().body("enrichment.sources", hasItem("doi:10.5555/lamps"));
        String next = when().get("/sources/{id}/documents?limit=2", old)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("doi", "plain")))
                .body("items[0].title", equalTo("Lamps of doi"))
                .body("items[0].citing[0].text", equalTo(PROSE.substring(0, PROSE.indexOf("]") + 2)))
                .body("items[0].citing[0].by", equalTo("doi"))
                .body("items[1].citing[0].by", equalTo("title-author-year"))
                .extract()
                .path("next");
        when().get("/sources/{id}/documents?cursor=" + next, old).then().body("items.id", equalTo(List.of("slip")));
        when().get("/sources/nobody/documents").then().statusCode(404);
        given().queryParam("type", "outlet")
                .queryParam("q", "outer coast")
                .get("/sources")
                .then()
                .body("items", empty());
    }

    @Test
    void theGraphTellsWhomADocumentQuotes() throws IOException {
        DocumentEvent plain = document("quoting", List.of());
        int start = PROSE.indexOf("Ada Noor");
        Quotation told = QuotationBuilder.builder()
                .kind(Quotation.Kind.INDIRECT)
                .text("Ada Noor of the pilots' guild was told")
                .start(start)
                .end(PROSE.indexOf(" in May"))
                .speaker("Ada Noor")
                .build();
        enrich(plain.with(new Citations(List.of(), List.of(), List.of(), List.of(), List.of(told), List.of(), null)));

        when().get("/graph?document=quoting&depth=1")
                .then()
                .body("edges.findAll { it.relation == 'quotes' }.from", equalTo(List.of("document/quoting")))
                .body("edges.find { it.relation == 'quotes' }.to", containsString("ada-noor"));
    }

    @Test
    void documentsThatCiteEachOtherAreACircleAndAGraph() throws IOException {
        enrich(
                document("ring-a", List.of(), "http://www.courier.example/ring-b/?utm_source=x"),
                document("ring-b", List.of(), "https://courier.example/ring-a"));
        when().get("/documents/ring-a")
                .then()
                .body("citations.diagnostics.code", hasItem("sourcing.circle"))
                .body(
                        "citations.diagnostics.find { it.code == 'sourcing.circle' }.documents",
                        equalTo(List.of("ring-b")));
        when().get("/sources/{id}", "url:https://courier.example/ring-b")
                .then()
                .body("documents", equalTo(List.of("ring-b")))
                .body("title", equalTo("Lamps of ring-b"));
        when().get("/graph?document=ring-a&depth=4")
                .then()
                .statusCode(200)
                .body("truncated", equalTo(false))
                .body(
                        "nodes.key",
                        hasItems("document/ring-a", "document/ring-b", "source/url:https://courier.example/ring-a"))
                .body("edges.relation", hasItems("cites", "is"));
        given().accept("application/graphml+xml")
                .get("/graph?source=url:https://courier.example/ring-b")
                .then()
                .statusCode(200)
                .contentType("application/graphml+xml")
                .body(containsString(
                        "<edge source=\"document/ring-a\" target=\"source/url:https://courier.example/ring-b\">"));
        when().get("/graph").then().statusCode(400).body("type", equalTo("urn:ibid:problem:parameter-invalid"));
        when().get("/graph?document=nobody").then().statusCode(404);
        when().get("/graph?document=ring-a&depth=5").then().statusCode(400);
    }

    @Test
    void nearlyTheSameTextIsFoundFromBothSides() throws IOException {
        enrich(document("near-1", List.of()), document("near-2", List.of()));
        when().get("/documents/near-1/near")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("near-2"))
                .body("items[0].score", greaterThan(0.9f));
        when().get("/documents/near-1").then().body("enrichment.nearDuplicates", hasItem("near-2"));
        when().get("/documents/nobody/near").then().statusCode(404);
    }

    @Test
    void aDeletedDocumentIsGoneWithAllThatItAloneNamedAndLateEventsBringNothingBack() throws IOException {
        enrich(document("deleted", List.of(reference("Marks of the southern shoals", "10.5555/shoals"))));
        when().get("/sources/doi:10.5555/shoals").then().statusCode(200);
        try (TopicProbe topics = new TopicProbe()) {
            given().delete("/documents/deleted").then().statusCode(202);
            ConsumerRecord<byte[], byte[]> intake = topics.await(Topics.INTAKE, "deleted");
            assertThat(EventSchemas.errorsOn(Topics.INTAKE, new String(intake.value(), UTF_8)))
                    .isEmpty();

            Run run = new Run(2, Map.of(intake.partition(), intake.offset()));
            CloudEvents events = new CloudEvents("citations", Clock.systemUTC());
            topics.publish(events.tombstone(Topics.CITED, "deleted", run));
            awaitTombstone(topics, Topics.STATE);
            awaitTombstone(topics, Topics.ENRICHED);
            when().get("/documents/deleted").then().statusCode(404);
            // the view that is searched follows documents.state, and says how far
            await().untilAsserted(
                            () -> when().get("/documents?q=lamps").then().body("items.id", not(hasItem("deleted"))));
            when().get("/sources/doi:10.5555/shoals").then().statusCode(404);
            given().delete("/documents/deleted").then().statusCode(404);

            DocumentEvent late = document("deleted", List.of());
            topics.publish(Topics.NORMALIZED, "deleted", ContractJson.MAPPER.writeValueAsString(late));
            topics.publish(Topics.CITED, "deleted", ContractJson.MAPPER.writeValueAsString(late));
            DocumentEvent next = new DocumentEvent(
                    "deleted",
                    2,
                    0,
                    new Run(3, Map.of()),
                    late.intake(),
                    late.original(),
                    late.text(),
                    late.citations(),
                    null);
            when().get("/documents/deleted").then().statusCode(404);
            topics.publish(Topics.CITED, "deleted", ContractJson.MAPPER.writeValueAsString(next));
            await().untilAsserted(() ->
                    when().get("/documents/deleted").then().statusCode(200).body("revision", equalTo(2)));
        }
    }

    private static void awaitTombstone(TopicProbe topics, String topic) {
        ConsumerRecord<byte[], byte[]> record = topics.await(topic, "deleted");
        while (record.value() != null) {
            record = topics.await(topic, "deleted");
        }
    }
}
