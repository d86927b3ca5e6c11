package org.ibid.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The released examples are frozen: if one no longer passes here, a client somewhere breaks. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");

    static List<Path> valid() throws IOException {
        return files("valid");
    }

    static List<Path> invalid() throws IOException {
        return files("invalid");
    }

    private static List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExamplePassesItsSchema(Path example) throws IOException {
        assertThat(EventSchemas.errors(event(example), Files.readString(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleIsRefusedByItsSchema(Path example) throws IOException {
        assertThat(EventSchemas.errors(event(example), Files.readString(example)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void todaysRecordsReadAReleasedExampleAndWriteWhatTheSchemaAllows(Path example) throws IOException {
        JsonNode released = ContractJson.MAPPER.readTree(example.toFile());
        Object record = ContractJson.MAPPER.treeToValue(released, record(example));
        JsonNode written = ContractJson.MAPPER.valueToTree(record);
        assertThat(EventSchemas.errors(event(example), written.toString())).isEmpty();
        assertThat(missing(released, written, "")).allMatch(path -> path.equals("/enrichment/mood"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void spansCoverWhatTheySay(Path example) throws IOException {
        if (record(example) != DocumentEvent.class) {
            return;
        }
        DocumentEvent event = ContractJson.MAPPER.readValue(example.toFile(), DocumentEvent.class);
        if (event.citations() == null) {
            return;
        }
        String content = event.text().content();
        assertThat(event.citations().markers())
                .allSatisfy(m -> assertThat(m.of(content)).isEqualTo(m.label()));
        assertThat(event.citations().references())
                .allSatisfy(r -> assertThat(r.of(content)).isEqualTo(r.raw()));
        assertThat(event.citations().quotations())
                .allSatisfy(q -> assertThat(q.of(content)).isEqualTo(q.text()));
    }

    private static String event(Path example) {
        String name = example.getFileName().toString();
        return name.substring(0, name.indexOf(".v1") + 3);
    }

    private static Class<?> record(Path example) {
        return switch (event(example)) {
            case "document.intake.v1" -> example.toString().contains(".deletion.") ? Deletion.class : Intake.class;
            case "document.failed.v1" -> FailureEvent.class;
            case "document.delayed.v1" -> DelayedEvent.class;
            case "document.expanded.v1" -> ExpandedEvent.class;
            default -> DocumentEvent.class;
        };
    }

    /** The paths of what was released and is not written again. */
    private static List<String> missing(JsonNode released, JsonNode written, String path) {
        if (released.isObject()) {
            return released.properties().stream()
                    .flatMap(field ->
                            missing(field.getValue(), written.path(field.getKey()), path + "/" + field.getKey())
                                    .stream())
                    .toList();
        }
        if (released.isArray()) {
            return Stream.iterate(0, i -> i < released.size(), i -> i + 1)
                    .flatMap(i -> missing(released.get(i), written.path(i), path + "/" + i).stream())
                    .toList();
        }
        return released.asText().equals(written.asText(null)) ? List.of() : List.of(path);
    }
}
