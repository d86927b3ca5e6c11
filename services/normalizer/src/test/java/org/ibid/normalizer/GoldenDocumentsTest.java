package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ibid.normalizer.Normalization.Normalized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of our own with the outline that a person approved: {@code <format>/<name>/input.*} and {@code outline.txt}. With
 * {@code -Dibid.approve=true} outlines are written anew, to be read before they are committed.
 */
class GoldenDocumentsTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.getFileName().toString().startsWith("input."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsTheDocumentAsApproved(Path input) throws IOException {
        Source source = new Source(
                Files.readAllBytes(input), null, null, "https://gazette.example/" + input.getFileName(), null);

        Normalization normalization = new Normalizer().normalize(source);

        assertThat(normalization).isInstanceOf(Normalized.class);
        String outline = Outline.of(((Normalized) normalization).text());
        Path approved = input.resolveSibling("outline.txt");
        if (Boolean.getBoolean("ibid.approve")) {
            Files.writeString(approved, outline);
        }
        assertThat(outline).isEqualTo(Files.readString(approved));
    }
}
