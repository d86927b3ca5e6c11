package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.junit.jupiter.api.Test;

/** What {@code --explain} says, and that the README lists all of it. */
class ReasonsTest {

    private static final Pattern REASON = Pattern.compile("\\(\\) -> \"([^\"]{12,})\"");

    @Test
    void theReadmeListsEveryReason() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> reasons;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/ibid/citations/marker"))) {
            reasons = sources.flatMap(source -> REASON.matcher(read(source)).results())
                    .map((MatchResult reason) -> reason.group(1))
                    .distinct()
                    .toList();
        }

        assertThat(reasons)
                .hasSizeGreaterThan(12)
                .allSatisfy(reason -> assertThat(readme).contains('`' + reason + '`'));
    }

    @Test
    void aRomanNumberSaysThatANoteBearsIt() {
        assertThat(new CitationExtractor()
                        .explain(Texts.text()
                                .paragraph("It was bought.i Nobody read them.ii")
                                .heading("Notes")
                                .notes(
                                        "i Anna Reed, Ferries (Cork: Mole, 2001).",
                                        "ii Tomas Berg, Lamps (Cork: Mole, 1999).")
                                .build()))
                .extracting(Reasons.Reason::why)
                .containsExactly("a small Roman number that a note bears", "a small Roman number that a note bears");
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
