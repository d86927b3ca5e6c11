package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same passage in all the languages that markers are read in: each marker whole, each linked to its works and to no other. */
class ArticlesInLanguagesTest {

    private static final Pattern MARKER = Pattern.compile("\\{([^|]+)\\|([a-d ]+)}");

    static Stream<Arguments> passages() throws Exception {
        try (InputStream file = ArticlesInLanguagesTest.class.getResourceAsStream("articles-in-languages.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n== "))
                    .skip(1)
                    .map(part -> part.strip().lines().toList())
                    .flatMap(lines -> Stream.of(
                            Arguments.of(lines.getFirst(), "author and year", lines.get(1), lines.subList(3, 7), ""),
                            Arguments.of(lines.getFirst(), "numbers", lines.get(2), lines.subList(3, 7), "[%d] ")));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("passages")
    void areCitedAsTheyAreWritten(String language, String style, String passage, List<String> works, String label) {
        List<String> expected = new ArrayList<>();
        Matcher markers = MARKER.matcher(passage);
        String body = markers.replaceAll(marker -> {
            expected.add(marker.group(1) + " -> " + references(marker.group(2)));
            return Matcher.quoteReplacement(marker.group(1));
        });
        String[] entries = new String[works.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = label.formatted(i + 1) + works.get(i).substring(2);
        }

        Citations citations = new CitationExtractor().extract(Texts.cited(body, entries));

        assertThat(citations.markers())
                .extracting(ArticlesInLanguagesTest::printed)
                .containsExactlyElementsOf(expected);
    }

    private static String printed(Marker marker) {
        return marker.label() + " -> " + String.join(" ", marker.references());
    }

    private static String references(String works) {
        return works.replaceAll("[a-d]", "r$0")
                .replace("ra", "r1")
                .replace("rb", "r2")
                .replace("rc", "r3")
                .replace("rd", "r4");
    }
}
