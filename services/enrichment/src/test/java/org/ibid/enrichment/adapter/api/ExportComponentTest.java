package org.ibid.enrichment.adapter.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Run;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.ibid.enrichment.status.Attempt;
import org.junit.jupiter.api.Test;

/** What is answered in other formats than JSON, and not sent again to who has it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ExportComponentTest {

    private static final Path ARTICLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");
    private static final String BIBTEX = "application/x-bibtex";
    private static final String CSL = "application/vnd.citationstyles.csl+json";

    /** What all documents of a test rest on, so that a query finds them and no others. */
    private static final String SOURCE = "isbn:9780000000017";

    @Inject
    DocumentStore documents;

    private void put(String id, String source) throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(ARTICLE.toFile(), DocumentEvent.class);
        Enrichment enrichment = new Enrichment(List.of(), List.of(), List.of(), List.of(), List.of(source));
        DocumentEvent event = new DocumentEvent(
                id, 1, 0, Run.NONE, example.intake(), null, example.text(), example.citations(), enrichment);
        documents.put(DocumentView.of(event, Status.ENRICHED, null), StoredTies.NONE, Attempt.of(Run.NONE, 1, 0));
    }

    private static Response as(String accepted, String path) {
        return given().header("Accept", accepted).get(path);
    }

    @Test
    void aDocumentComesInTheFormatThatIsLikedBest() throws IOException {
        put("exported/one", SOURCE + "-one");
        String path = "/documents/exported/one";
        for (String any : List.of("*/*", "application/json", "application/*", "text/html,*/*;q=0.1")) {
            as(any, path).then().statusCode(200).contentType("application/json").body("id", equalTo("exported/one"));
        }
        Map<String, String> formats = Map.of(
                CSL,
                "csl-json",
                BIBTEX,
                "bibtex",
                "application/x-research-info-systems",
                "ris",
                "application/tei+xml",
                "tei",
                "application/ld+json",
                "annotations",
                "text/markdown",
                "markdown",
                "text/plain",
                "text");
        formats.forEach((type, word) -> assertThat(
                        as(type, path).then().statusCode(200).extract().asString())
                .as(type)
                .isEqualTo(given().get(path + "/export/" + word).asString())
                .isNotEmpty());
        as("application/json;q=0.2, " + BIBTEX + ";q=0.9", path)
                .then()
                .contentType(startsWith(BIBTEX))
                .header("Vary", equalTo("Accept"));
        as("image/png", path).then().statusCode(406);
        as(BIBTEX, "/documents/nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:ibid:problem:document-unknown"));
    }

    @Test
    void whatSomebodyHasIsNotSentAgain() throws IOException {
        put("exported/tagged", SOURCE + "-tagged");
        for (String path : List.of(
                "/documents/exported/tagged",
                "/documents/exported/tagged/export/bibtex",
                "/documents/exported/tagged/export/text",
                "/documents?source=" + SOURCE + "-tagged",
                "/graph?document=exported/tagged",
                "/sources?q=nothinglikethis")) {
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            assertThat(tag).as(path).isNotNull();
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
            given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
        }
        assertThat(as(BIBTEX, "/documents/exported/tagged").header("ETag"))
                .isNotEqualTo(given().get("/documents/exported/tagged").header("ETag"));
    }

    @Test
    void allThatAQueryFindsComesInOneFileBeyondAPage() throws IOException {
        int many = 230;
        for (int i = 0; i < many; i++) {
            put("exported/many/" + i, SOURCE);
        }
        String query = "/documents?source=" + SOURCE;
        int each = ContractJson.MAPPER
                .readTree(as(CSL, "/documents/exported/many/7").asString())
                .size();
        JsonNode items = ContractJson.MAPPER.readTree(
                as(CSL, query).then().statusCode(200).extract().asString());
        assertThat(items).hasSize(many * each);
        String lines = given().get(query + "&format=ndjson")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString();
        assertThat(lines.lines().map(ExportComponentTest::id).distinct()).hasSize(many);
        String records = given().get(query + "&format=ris&limit=3").asString();
        assertThat(records.lines().filter(line -> line.startsWith("ER"))).hasSize(many * each);
        assertThat(given().get(query + "none&format=ris").asString()).isEmpty();
    }

    private static String id(String line) {
        try {
            return ContractJson.MAPPER.readTree(line).get("id").asText();
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void whatCantBeAskedIsAProblemBeforeAFileBegins() {
        for (String query : List.of("format=docx", "format=bibtex&status=lost", "format=ris&q=a*")) {
            given().get("/documents?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:ibid:problem:parameter-invalid"));
        }
        as("text/markdown", "/documents").then().statusCode(406);
    }
}
