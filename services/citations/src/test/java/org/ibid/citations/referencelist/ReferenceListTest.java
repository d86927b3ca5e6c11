package org.ibid.citations.referencelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Block.Kind;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference lists wherever they stand and however they are set. */
class ReferenceListTest {

    private static final String PROSE =
            "The pier was opened after the flood and it has been closed since, as all know.";
    private static final String A = "Smith, Jane. Harbours of the North. London: Quay Press, 1999.";
    private static final String B = "Lee, Kim. \"The second bid\". Daily Courier, March 2, 2014.";
    private static final String C = "Weber, Karl. Die Flut. Hamburg: Deichverlag, 2004.";

    private static List<String> raws(Text text) {
        return new CitationExtractor()
                .extract(text).references().stream().map(Reference::raw).toList();
    }

    private static Text under(String heading, String... lines) {
        Texts texts = Texts.text().paragraph(PROSE).heading(heading);
        Arrays.stream(lines).forEach(texts::paragraph);
        return texts.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "References",
                "REFERENCES",
                "Bibliography",
                "Works Cited",
                "7. References",
                "References:",
                "Notes",
                "Literatur",
                "Literaturverzeichnis",
                "Einzelnachweise",
                "Références",
                "Bibliographie",
                "Referencias",
                "Riferimenti bibliografici",
                "References[edit]",
                "Sources"
            })
    void standUnderHeadingsOfManyLanguages(String heading) {
        assertThat(raws(under(heading, A, B, C))).containsExactly(A, B, C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "Источники", "Literature", "Lähteet", "Källor"})
    void areNoChapterThatBearsTheNameAboveTheListAndCites(String heading) {
        Text text = Texts.text()
                .paragraph(PROSE)
                .heading(heading)
                .paragraph("Smith (1999) counted the harbours. According to Lee (2014, p. 3), there were more;\n"
                        + "the prices come from the office (Harbour Office, 2011), and so do the fees.")
                .heading("References")
                .paragraph(A)
                .paragraph(B)
                .build();
        assertThat(raws(text)).containsExactly(A, B);
    }

    @Test
    void standUnderHeadingsThatAreParagraphs() {
        assertThat(raws(Texts.paragraphs(PROSE, "References", A, B, C))).containsExactly(A, B, C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d. %s", "[%d] %s", "%d) %s", "(%d) %s", "%d %s", "[%d]%s", "%d.%s"})
    void areNumberedInManyForms(String form) {
        String[] lines = {form.formatted(1, A), form.formatted(2, B), form.formatted(3, C)};
        Citations citations = new CitationExtractor().extract(under("References", lines));
        assertThat(citations.references()).extracting(Reference::raw).containsExactly(lines);
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2", "3");
    }

    @Test
    void areBulleted() {
        Citations citations = new CitationExtractor().extract(under("Sources", "• " + A + "\n• " + B + "\n• " + C));
        assertThat(citations.references()).extracting(Reference::raw).containsExactly(A, B, C);
        assertThat(citations.references()).extracting(Reference::label).containsOnlyNulls();
    }

    @Test
    void hangWithWrappedLines() {
        String first = "[1] Smith, Jane. Harbours of the North.\n    London: Quay Press, 1999.";
        String second = "[2] Lee, Kim. \"The second bid\". Daily\n    Courier, March 2, 2014.";
        assertThat(raws(under("References", first + "\n" + second))).containsExactly(first, second);
    }

    @Test
    void hangWithoutLabels() {
        String first = "Smith, Jane. Harbours of the North and what became of\n    them. London: Quay Press, 1999.";
        String second = "Weber, Karl. Die Flut und ihre lange Geschichte an der\n    Elbe. Hamburg: Deichverlag, 2004.";
        assertThat(raws(under("References", first + "\n" + second))).containsExactly(first, second);
    }

    @Test
    void areJoinedAgainWhereABlockPartsAnEntry() {
        List<Reference> references = new CitationExtractor()
                .extract(under(
                        "References", "1. Smith, Jane. Harbours of the", "north. London: Quay Press, 1999.", "2. " + C))
                .references();
        assertThat(references).hasSize(2);
        assertThat(references.getFirst().raw()).startsWith("1. Smith").endsWith("1999.");
    }

    @Test
    void runTogetherOnOneLine() {
        assertThat(raws(under("References", "1. " + A + " 2. " + B + " 3. " + C)))
                .containsExactly("1. " + A, "2. " + B, "3. " + C);
        assertThat(raws(Texts.paragraphs(PROSE, "[1] " + A + " [2] " + B + " [3] " + C)))
                .containsExactly("[1] " + A, "[2] " + B, "[3] " + C);
    }

    @Test
    void aVolumeIsNotTakenForTheNextEntry() {
        String entry = "1. Smith, Jane. Harbours of the North, London, vol. 2. Quay Press, 1999.";
        assertThat(raws(under("References", entry, "2. " + B))).containsExactly(entry, "2. " + B);
    }

    @Test
    void areInterruptedByBoilerplate() {
        Text text = under(
                "References",
                "1. " + A,
                "Advertisement",
                "2. " + B,
                "Share this",
                "3. " + C,
                "This work is licensed under CC BY 4.0",
                "You may reproduce it if you name the harbour.",
                "War der Artikel nützlich?",
                "Related posts",
                "The ten best piers of the coast");
        assertThat(raws(text)).containsExactly("1. " + A, "2. " + B, "3. " + C);
    }

    @Test
    void endBeforeWhatFollowsThem() {
        Text text = Texts.text()
                .paragraph(PROSE)
                .heading("References")
                .references(A, B)
                .heading("About the author")
                .paragraph("Ada Vermeer writes about harbours and lives by the sea.")
                .build();
        assertThat(raws(text)).containsExactly(A, B);
    }

    @Test
    void standWithoutHeadingWhereLabelsAndLooksShowThem() {
        assertThat(raws(Texts.paragraphs(PROSE, "1. " + A, "2. " + B, "3. " + C)))
                .containsExactly("1. " + A, "2. " + B, "3. " + C);
        assertThat(raws(Texts.paragraphs(PROSE, A, C))).containsExactly(A, C);
    }

    @Test
    void aNoteNeedsNotLookLikeAReferenceWhenTheTextPointsAtIt() {
        assertThat(raws(Texts.paragraphs(
                        PROSE + "[1]", "Another one.[2]", "[1] So the clerk.", "[2] He was not asked.")))
                .containsExactly("[1] So the clerk.", "[2] He was not asked.");
    }

    @Test
    void standUnderEachPage() {
        Citations citations = new CitationExtractor()
                .extract(Texts.paragraphs(
                        PROSE + "[1]", "[1] " + A, PROSE + "[2] " + PROSE, "[2] " + B, "The end of it is not told."));
        assertThat(citations.references()).extracting(Reference::raw).containsExactly("[1] " + A, "[2] " + B);
        assertThat(citations.markers()).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void numbersThatBeginAnewMeanTheNotesBelow() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(PROSE + "[1]")
                        .heading("Notes")
                        .notes("[1] " + A)
                        .heading("Second chapter")
                        .paragraph(PROSE + "[1]")
                        .heading("Notes")
                        .notes("[1] " + B)
                        .build());
        assertThat(citations.markers()).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Take the first bus to the harbour.\n2. Buy a ticket at the booth.\n3. Walk on to the pier.",
                "1. The council met.\n2. It rained all day.",
                "Sources\n\nThe river has three sources in the hills, and all of them run dry in summer.",
                "Notes\n\nThe soup is best on the second day, and it keeps for a week.",
                "* Bread\n* Butter\n* Salt",
                "(1) to meet, (2) to vote and (3) to leave"
            })
    void areNotSeenInOtherLists(String lines) {
        assertThat(raws(Texts.paragraphs(PROSE, lines, PROSE))).isEmpty();
    }

    @Test
    void subheadingsPartThemButDoNotEndThem() {
        Text text = Texts.text()
                .paragraph(PROSE)
                .heading("References")
                .heading("Books")
                .references(A)
                .heading("Newspapers")
                .references(B)
                .build();
        assertThat(raws(text)).containsExactly(A, B);
    }

    @Test
    void aTableOfContentsIsNone() {
        Text text = Texts.text()
                .block(Kind.LIST_ITEM, "Introduction")
                .block(Kind.LIST_ITEM, "References")
                .heading("Introduction")
                .paragraph(PROSE)
                .heading("References")
                .references(A)
                .build();
        assertThat(raws(text)).containsExactly(A);
    }

    @Test
    void aChapterOnSourcesIsNoListWhereTheListIsHeadedBelow() {
        Text text = Texts.text()
                .heading("Sources")
                .paragraph("We used three kinds of source:")
                .paragraph("1. Reports of the office (Weber 2004).")
                .paragraph("2. Newspapers and pages (Lee 2014).")
                .paragraph("3. The theses of that time (Smith 1999).")
                .paragraph("As Lee (2014) notes, the thesis by Smith (1999) says more.")
                .heading("References")
                .paragraph(A)
                .paragraph(B)
                .paragraph(C)
                .build();
        assertThat(raws(text)).containsExactly(A, B, C);
    }

    @Test
    void aColumnThatIsHeadedSourceIsNoList() {
        Text text = Texts.text()
                .paragraph("It holds [1, 2]. So they say [2].")
                .paragraph("Well")
                .paragraph("Source")
                .paragraph("[2]")
                .paragraph("East")
                .paragraph("[1]")
                .heading("References")
                .paragraph("1. " + A)
                .paragraph("2. " + B)
                .build();
        assertThat(raws(text)).containsExactly("1. " + A, "2. " + B);
    }

    @Test
    void notesBelowABibliographyAreAnApparatusOfTheirOwn() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier was opened.[1] It has been closed since.[2]")
                        .heading("References")
                        .paragraph(A)
                        .paragraph(B)
                        .paragraph(C)
                        .paragraph("[1] Smith 1999, 7; Weber 2004.")
                        .paragraph("[2] Lee 2014.")
                        .build());
        assertThat(citations.references()).extracting(Reference::label).containsExactly(null, null, null, "1", "2");
        assertThat(citations.markers())
                .extracting(Marker::references)
                .containsExactly(List.of("r4"), List.of("r5"), List.of("r1"), List.of("r3"), List.of("r2"));
    }

    @Test
    void bareAddressesUnderAHeadingAreEntries() {
        assertThat(raws(under(
                        "Sources:", "https://example.org/ferry", "www.example.net/tolls", "<https://example.com/a>")))
                .containsExactly("https://example.org/ferry", "www.example.net/tolls", "<https://example.com/a>");
    }

    @Test
    void bareAddressesOfOneBlockAreEntriesEach() {
        Text text = Texts.text()
                .paragraph(PROSE)
                .paragraph("Quellen:")
                .references("https://example.org/ferry\nhttps://example.org/lamps")
                .build();
        assertThat(raws(text)).containsExactly("https://example.org/ferry", "https://example.org/lamps");
    }

    @Test
    void bareAddressesBehindTheWordOnOneLineAreEntries() {
        assertThat(raws(Texts.paragraphs(
                        PROSE,
                        "Sources: https://example.org/ferry, https://example.org/lamps; www.example.net/tolls.")))
                .containsExactly("https://example.org/ferry", "https://example.org/lamps", "www.example.net/tolls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source: Harbour Office",
                "Sources: https://example.org/ferry says the toll is paid in coins.",
                "Read it here: https://example.org/ferry",
                "Sources:"
            })
    void aLineThatSaysMoreThanAddressesIsNoList(String line) {
        assertThat(raws(Texts.paragraphs(PROSE, line))).isEmpty();
    }
}
