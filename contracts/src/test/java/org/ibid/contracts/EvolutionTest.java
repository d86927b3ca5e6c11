package org.ibid.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is described today to all that was released (EVOLUTION.md). */
class EvolutionTest {

    private static final Path RELEASED = Path.of("released");
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.sorted().toList();
        }
    }

    static List<Path> schemas() throws IOException {
        List<Path> schemas = new ArrayList<>();
        for (Path release : releases()) {
            try (Stream<Path> files = Files.list(release.resolve("schemas"))) {
                files.sorted().forEach(schemas::add);
            }
        }
        return schemas;
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noEventThatWasReleasedIsReadOtherwise(Path released) throws IOException {
        Path today = Path.of("schemas").resolve(released.getFileName());
        assertThat(today).exists();
        assertThat(Evolution.breaks(YAML.readTree(released.toFile()), YAML.readTree(today.toFile())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noRequestThatWasReleasedIsAnsweredOtherwise(Path release) throws IOException {
        JsonNode released = YAML.readTree(release.resolve("openapi.yaml").toFile());
        JsonNode today = YAML.readTree(Path.of("openapi.yaml").toFile());
        List<String> breaks = new ArrayList<>();
        for (var path : released.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String at = operation.getKey() + " " + path.getKey();
                JsonNode now = today.path("paths").path(path.getKey()).path(operation.getKey());
                breaks.addAll(operation(at, whole(operation.getValue(), released), whole(now, today)));
            }
        }
        assertThat(breaks).isEmpty();
    }

    /** Its parameters stay and none is newly asked for; what it answers with stays. */
    private static List<String> operation(String at, JsonNode released, JsonNode today) {
        if (today.isMissingNode()) {
            return List.of(at + " is gone");
        }
        List<String> breaks = new ArrayList<>();
        List<String> before = parameters(released, false);
        before.stream()
                .filter(name -> !parameters(today, false).contains(name))
                .forEach(name -> breaks.add(at + " takes no " + name + " any more"));
        parameters(today, true).stream()
                .filter(name -> !parameters(released, true).contains(name))
                .forEach(name -> breaks.add(at + " asks for " + name));
        breaks.addAll(content(at + " takes", released.path("requestBody"), today.path("requestBody")));
        released.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> breaks.addAll(content(
                        at + " answers",
                        answer.getValue(),
                        today.path("responses").path(answer.getKey()))));
        return breaks;
    }

    private static List<String> content(String at, JsonNode released, JsonNode today) {
        List<String> breaks = new ArrayList<>();
        for (var media : released.path("content").properties()) {
            JsonNode now = today.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                breaks.add(at + " no " + media.getKey() + " any more");
            } else if (media.getValue().has("schema")) {
                Evolution.breaks(media.getValue().path("schema"), now.path("schema"))
                        .forEach(said -> breaks.add(at + " " + media.getKey() + said));
            }
        }
        return breaks;
    }

    /** With its schemas in place of their names: these are given anew whenever the description is made, and nobody sends them. */
    private static JsonNode whole(JsonNode part, JsonNode description) {
        return whole(part, description, List.of());
    }

    private static JsonNode whole(JsonNode part, JsonNode description, List<String> within) {
        String reference = part.path("$ref").asText();
        if (within.contains(reference)) {
            return YAML.createObjectNode().put("is", "what it is within");
        }
        if (!reference.isEmpty()) {
            List<String> deeper = new ArrayList<>(within);
            deeper.add(reference);
            return whole(description.at(reference.substring(1)), description, deeper);
        }
        if (part.isObject()) {
            ObjectNode all = YAML.createObjectNode();
            part.properties().forEach(field -> all.set(field.getKey(), whole(field.getValue(), description, within)));
            return all;
        }
        if (part.isArray()) {
            ArrayNode all = YAML.createArrayNode();
            part.forEach(element -> all.add(whole(element, description, within)));
            return all;
        }
        return part;
    }

    private static List<String> parameters(JsonNode operation, boolean required) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (!required || parameter.path("required").asBoolean()) {
                names.add(parameter.path("in").asText() + " "
                        + parameter.path("name").asText());
            }
        });
        return names;
    }

    private static List<String> breaks(String released, String today) throws IOException {
        return Evolution.breaks(YAML.readTree(released), YAML.readTree(today));
    }

    @Test
    void fieldsWordsAndDescriptionsMayCome() throws IOException {
        String released = "{properties: {a: {type: string, enum: [x]}}, required: [a]}";
        assertThat(
                        breaks(
                                released,
                                "{title: T, properties: {a: {type: string, enum: [x, y], description: D}, b: {type: integer}}, required: [a, b]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{properties: {a: {}}} ; {properties: {b: {}}} ; /properties/a is gone",
                "{properties: {a: {}}} ; {properties: {a: {}}, required: [a]} ; /required asks for a",
                "{required: [a]} ; {required: []} ; /required has no a any more",
                "{required: [a]} ; {} ; /required has no a any more",
                "{enum: [a, b]} ; {enum: [a]} ; /enum has no b any more",
                "{type: string} ; {type: string, enum: [a]} ; /enum is new",
                "{type: string} ; {type: [string]} ; '/type was \"string\" and is [\"string\"]'",
                "{maxLength: 5} ; {maxLength: 4} ; /maxLength was 5 and is 4",
                "{maxLength: 5} ; {} ; /maxLength is gone",
                "{} ; {pattern: x} ; /pattern is new",
                "{items: {type: string}} ; {items: {type: integer}} ; '/items/type was \"string\" and is \"integer\"'",
                "{anyOf: [{required: [a]}]} ; {anyOf: [{required: [a]}, {}]} ; '/anyOf was [{\"required\":[\"a\"]}] and is [{\"required\":[\"a\"]},{}]'",
                "{$defs: {a: {$ref: x}}} ; {$defs: {a: {$ref: y}}} ; '/$defs/a/$ref was \"x\" and is \"y\"'"
            })
    void whatBreaksAReaderIsNamed(String released, String today, String said) throws IOException {
        assertThat(breaks(released, today)).containsExactly(said);
    }
}
