package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extracted text, its title before it, is read again as the same text. */
class ReExtractionTest {

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @MethodSource("org.ibid.normalizer.GoldenDocumentsTest#documents")
    void findsTheSameTextAgain(Path input) throws IOException {
        Text first = read(Files.readAllBytes(input), null, "https://gazette.example/" + input.getFileName());
        String again = first.title() + "\n\n" + first.content();

        Text second = read(again.getBytes(StandardCharsets.UTF_8), "text/plain", null);

        assertThat(second.title()).isEqualTo(first.title());
        assertThat(words(second.content())).isEqualTo(words(first.content()));
    }

    private Text read(byte[] bytes, String type, String url) {
        return ((Normalized) normalizer.normalize(new Source(bytes, type, null, url, null))).text();
    }

    private static String words(String content) {
        return content.replaceAll("\\s+", " ");
    }
}
