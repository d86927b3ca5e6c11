package org.ibid.enrichment.adapter.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the API's description, asked of the service: each is answered as it says, in the form that it says. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OpenApiComponentTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path CONTRACTS = Path.of("../../contracts");
    private static final String JSON = "application/json";

    @BeforeEach
    void publish() throws IOException {
        String article = Files.readString(CONTRACTS.resolve("examples/valid/document.cited.v1.article.json"))
                .replaceFirst("\"id\": \"url-0123\"", "\"id\": \"harbour-lights\"")
                .replaceFirst("\"harbour\"", "\"lamps-desk\"");
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.CITED, "harbour-lights", article);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().get("/documents?tag=lamps-desk")
                                .jsonPath()
                                .getList("items.id"))
                        .contains("harbour-lights"));
    }

    @Test
    void eachExampleIsAnsweredAsItSays() throws IOException {
        // which another test holds equal to the contract
        JsonNode contract = ContractJson.MAPPER.readTree(
                given().accept(JSON).get("/q/openapi?format=json").asString());
        SoftAssertions each = new SoftAssertions();
        List<String> asked = new ArrayList<>();
        ObjectNode answers = ContractJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = path.getValue().path(method);
                String name = method + " " + path.getKey();
                if (isExample(operation)) {
                    asked.add(name);
                    ask(name, path.getKey(), operation, contract.get("components"), answers, each);
                }
            }
        }
        Files.writeString(Path.of("target/openapi-answers.json"), answers.toPrettyString());
        each.assertAll();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(9);
    }

    private static boolean isExample(JsonNode operation) {
        return operation.findValue("example") != null;
    }

    private static void ask(
            String name, String path, JsonNode operation, JsonNode components, ObjectNode answers, SoftAssertions each)
            throws IOException {
        RequestSpecification request = given();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.has("example")) {
                String value = parameter.get("example").asText();
                boolean inPath = parameter.get("in").asText().equals("path");
                if (inPath) {
                    request.pathParam(parameter.get("name").asText(), value);
                } else {
                    request.queryParam(parameter.get("name").asText(), value);
                }
            }
        });
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        Response answer = body.isMissingNode()
                ? request.get(path)
                : request.contentType(JSON).body(body.toString()).post(path);
        JsonNode said = operation.at("/responses/" + answer.statusCode());
        each.assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isLessThan(300);
        each.assertThat(said.isMissingNode())
                .as(name + " is said to be answered so")
                .isFalse();
        if (answer.contentType().startsWith(JSON)) {
            JsonNode given = ContractJson.MAPPER.readTree(answer.asString());
            answers.set(name, given);
            JsonNode media = said.at("/content/application~1json");
            each.assertThat(errors(media.path("schema"), components, answer.asString()))
                    .as(name)
                    .isEmpty();
            each.assertThat(media.has("example") && has(given, media.get("example")))
                    .as(name + " is answered " + given)
                    .isTrue();
        }
    }

    private static List<?> errors(JsonNode schema, JsonNode components, String answer) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", components);
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return validator.validate(answer, InputFormat.JSON);
    }

    /** Whether all that the example says is said; of a list, that each of its elements is among them. */
    private static boolean has(JsonNode given, JsonNode example) {
        if (example.isObject()) {
            return example.properties().stream()
                    .allMatch(field -> given.has(field.getKey()) && has(given.get(field.getKey()), field.getValue()));
        }
        if (example.isArray()) {
            return StreamSupport.stream(example.spliterator(), false)
                    .allMatch(one ->
                            StreamSupport.stream(given.spliterator(), false).anyMatch(other -> has(other, one)));
        }
        return given.equals(example);
    }
}
