package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ibid.contracts.Block.Kind;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole documents with all that stands to be found in them. References are left unparsed, so that only markers, lists, links
 * and diagnostics are compared. To accept a change, run with {@code -Dibid.golden.write=true} and read the difference.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private final CitationExtractor extractor = new CitationExtractor(
            (raw, bodyStart) -> ReferenceReader.Reading.NONE,
            (text, markers, references) -> List.of(),
            Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {"flawed-article", "german-notes", "numbered-paper", "author-year-report", "wrapped-plain-text"})
    void isReadAsExpected(String name) throws IOException {
        Citations citations = extractor.extract(text(FOLDER.resolve(name).resolve("text.txt")));
        JsonNode found = ContractJson.MAPPER.valueToTree(citations);
        Path expected = FOLDER.resolve(name).resolve("citations.json");
        if (Boolean.getBoolean("ibid.golden.write")) {
            Files.writeString(
                    expected,
                    ContractJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n");
        }
        assertThat(found.toPrettyString())
                .isEqualTo(
                        ContractJson.MAPPER.readTree(Files.readString(expected)).toPrettyString());
    }

    /** One block a line: its kind, a colon, its text with {@code \n} for line breaks. */
    private static Text text(Path file) throws IOException {
        Texts texts = Texts.text();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(": ");
            Kind kind = ContractJson.MAPPER.convertValue(line.substring(0, colon), Kind.class);
            texts.block(kind, line.substring(colon + 2).replace("\\n", "\n"));
        }
        return texts.build();
    }
}
