package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ibid.contracts.ContractJson;

/**
 * Puts examples into the API's description, from {@code openapi-examples.json}: of an operation the parameters, the body, and what of the
 * answer to them is always the same. A test asks them of the service.
 */
public final class OpenApiExamples implements OASFilter {

    private static final String FILE = "/openapi-examples.json";
    private static final String JSON = "application/json";

    private final JsonNode examples = read();

    private static JsonNode read() {
        try (InputStream file = OpenApiExamples.class.getResourceAsStream(FILE)) {
            return ContractJson.MAPPER.readTree(Objects.requireNonNull(file, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        examples.properties().forEach(example -> {
            String[] methodAndPath = example.getKey().split(" ", 2);
            PathItem path = api.getPaths().getPathItem(methodAndPath[1]);
            Operation operation =
                    path == null ? null : path.getOperations().get(PathItem.HttpMethod.valueOf(methodAndPath[0]));
            add(example.getValue(), Objects.requireNonNull(operation, () -> "no such operation: " + example.getKey()));
        });
    }

    private static void add(JsonNode example, Operation operation) {
        JsonNode parameters = example.path("parameters");
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameters.has(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(
                            parameters.get(parameter.getName()).asText()));
        }
        if (example.has("body")) {
            put(operation.getRequestBody().getContent(), example.get("body"));
        }
        if (example.has("answer")) {
            Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
            APIResponse good = answers.containsKey("200") ? answers.get("200") : answers.get("202");
            put(Objects.requireNonNull(good, "no good answer").getContent(), example.get("answer"));
        }
    }

    private static void put(Content content, JsonNode example) {
        content.getMediaType(JSON).setExample(ContractJson.MAPPER.convertValue(example, Object.class));
    }
}
