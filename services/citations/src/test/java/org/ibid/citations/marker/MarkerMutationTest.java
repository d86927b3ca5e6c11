package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.ReferenceReader;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sound document with one thing changed: exactly the diagnostic that names the change, and where. */
class MarkerMutationTest {

    private static final int SIZE = 8;

    private static String body() {
        StringBuilder body = new StringBuilder("The pier has a long history.");
        for (int n = 1; n <= SIZE; n++) {
            body.append(" Part ")
                    .append((char) ('a' + n))
                    .append(" of it is told [")
                    .append(n)
                    .append("].");
        }
        return body.toString();
    }

    private static String[] entries() {
        return IntStream.rangeClosed(1, SIZE)
                .mapToObj(n -> "[" + n + "] Author" + (char) ('A' + n) + ", Kim. Part " + (char) ('A' + n)
                        + " of the matter. Quay Press, " + (1990 + n) + ".")
                .toArray(String[]::new);
    }

    private static List<Diagnostic> diagnostics(String body, String... entries) {
        Text text = Texts.text()
                .paragraph(body)
                .heading("References")
                .references(entries)
                .build();
        Citations citations = new CitationExtractor(
                        (raw, bodyStart) -> ReferenceReader.Reading.NONE,
                        (given, markers, references) -> List.of(),
                        java.time.Clock.systemUTC())
                .extract(text);
        return citations.diagnostics();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void withoutAMarkerItsEntryIsUncited(int n) {
        List<Diagnostic> diagnostics = diagnostics(body().replace(" [" + n + "]", ""), entries());
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly("reference.uncited");
        assertThat(diagnostics.getFirst().message()).startsWith("[" + n + "]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void withoutAnEntryItsMarkerDangles(int n) {
        String[] left = IntStream.range(0, SIZE)
                .filter(i -> i != n - 1)
                .mapToObj(i -> entries()[i])
                .toArray(String[]::new);
        List<Diagnostic> diagnostics = diagnostics(body(), left);
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly("marker.dangling");
        assertThat(diagnostics.getFirst().message()).contains("number " + n);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void renumberedAMarkerDanglesAndItsEntryIsUncited(int n) {
        assertThat(diagnostics(body().replace("[" + n + "]", "[77]"), entries()))
                .extracting(Diagnostic::code)
                .containsExactly("marker.dangling", "reference.uncited");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void emptiedAMarkerIsEmptyAndItsEntryUncited(int n) {
        assertThat(diagnostics(body().replace("[" + n + "]", "[]"), entries()))
                .extracting(Diagnostic::code)
                .containsExactly("marker.empty", "reference.uncited");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void repeatedAMarkerIsNoFinding(int n) {
        assertThat(diagnostics(body().replace("[" + n + "]", "[" + n + "] and again [" + n + "]"), entries()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void copiedAnEntryIsADuplicateUnderAReusedNumber(int n) {
        String[] entries = entries();
        String[] copied = IntStream.rangeClosed(0, SIZE)
                .mapToObj(i -> i < n ? entries[i] : entries[i - 1])
                .toArray(String[]::new);
        assertThat(diagnostics(body(), copied))
                .extracting(Diagnostic::code)
                .containsExactly(
                        "reference.duplicate", "reference.duplicate", "reference.number-reused", "reference.uncited");
    }
}
