package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

/** An article as pages lose and break them: a lost beginning, lost numbers, missing notes, one source twice. */
class FlawedArticleTest {

    private static final String[] BODY = {
        "who had left the harbour town before the vote. The mayor said that \"nobody asked us about the new pier\"[1] and"
                + " that the council had been told twice.",
        "The harbour board answered in March. \"The tender was open to all\", its chair wrote [4], and the minutes bear it"
                + " out.[2] A week later the Daily Courier printed a letter that says otherwise.[3]",
        "\"We never saw the second bid\", said the clerk.[] Residents doubt it [5].",
        "The inquiry was closed in May.[6]"
    };

    private static final String[] NOTES = {
        "[1]Vermeer,Ada, A Pier for Whom  ,,March2, 2014",
        "[3] Daily Courier, Harbour tender – a second bid,March2, 2014",
        "[5] Ortmann, Lena, Voices from the Quay, April 11, 2014",
        "[6]Daily Courier , Harbour tender - a second bid, March 2, 2014"
    };

    @Test
    void isReadAsAPersonReadsItFromBlocksTakenForReferences() {
        Texts texts = Texts.text();
        List.of(BODY).forEach(texts::paragraph);
        isReadAsAPersonReadsIt(texts.references(NOTES).build());
    }

    @Test
    void isReadAsAPersonReadsItFromParagraphs() {
        Texts texts = Texts.text();
        List.of(BODY).forEach(texts::paragraph);
        texts.paragraph("Ada Vermeer");
        List.of(NOTES).forEach(texts::paragraph);
        isReadAsAPersonReadsIt(texts.build());
    }

    @Test
    void isReadAsAPersonReadsItFromLinesOfOneParagraph() {
        Texts texts = Texts.text();
        List.of(BODY).forEach(texts::paragraph);
        isReadAsAPersonReadsIt(texts.paragraph(String.join("\n", NOTES)).build());
    }

    @Test
    void isReadAsAPersonReadsItFromNotesRunTogether() {
        Texts texts = Texts.text();
        List.of(BODY).forEach(texts::paragraph);
        isReadAsAPersonReadsIt(texts.paragraph(String.join(" ", NOTES)).build());
    }

    @Test
    void isReadAsAPersonReadsItWithoutAnyBlocks() {
        String content = String.join("\n\n", BODY) + "\n\nAda Vermeer\n\n" + String.join("\n", NOTES);
        isReadAsAPersonReadsIt(
                Sentences.in(TextBuilder.builder().content(content).build()));
    }

    private static void isReadAsAPersonReadsIt(Text text) {
        Citations citations = new CitationExtractor().extract(text);
        List<Marker> markers = citations.markers();
        assertThat(markers).extracting(Marker::label).containsExactly("[1]", "[4]", "[2]", "[3]", "[]", "[5]", "[6]");
        assertThat(markers)
                .extracting(Marker::status)
                .containsExactly(
                        Marker.Status.LINKED,
                        Marker.Status.DANGLING,
                        Marker.Status.DANGLING,
                        Marker.Status.LINKED,
                        Marker.Status.EMPTY,
                        Marker.Status.LINKED,
                        Marker.Status.LINKED);
        List<Reference> references = citations.references();
        assertThat(references).extracting(Reference::label).containsExactly("1", "3", "5", "6");
        assertThat(references).extracting(Reference::raw).containsExactly(NOTES);
        assertThat(references).extracting(Reference::status).containsOnly(Reference.Status.CITED);
        assertThat(references).extracting(Reference::sameAs).containsExactly(null, List.of("r4"), null, List.of("r2"));
        assertThat(citations.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "text.truncated",
                        "marker.dangling",
                        "marker.dangling",
                        "marker.empty",
                        "reference.date-malformed",
                        "reference.date-malformed",
                        "reference.duplicate",
                        "reference.duplicate");
    }
}
