package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Block.Kind;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

/** Footnotes as Wikipedia, Word's export, WordPress plug-ins, Pandoc and Substack set them. */
class FootnoteTest {

    private static void isLinkedBothWays(Citations citations, String... labels) {
        assertThat(citations.markers()).extracting(Marker::label).containsExactly(labels);
        assertThat(citations.markers()).extracting(Marker::status).containsOnly(Status.LINKED);
        for (int i = 0; i < labels.length; i++) {
            assertThat(citations.markers().get(i).references()).containsExactly("r" + (i + 1));
        }
        assertThat(citations.references()).extracting(Reference::status).containsOnly(Reference.Status.CITED);
    }

    @Test
    void wikipediaRaisesBracketsAndLinksBothWays() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened.[1] It closed again.[2]")
                        .raised("[1]")
                        .link("[1]", "#cite_note-1")
                        .anchor("[1]", "cite_ref-1")
                        .raised("[2]")
                        .link("[2]", "#cite_note-2")
                        .anchor("[2]", "cite_ref-2")
                        .heading("References")
                        .references(
                                "^ Smith, Jane (1999). Piers. London.",
                                "^ a b Lee, Kim. \"Closed\". Daily Courier, 2001.")
                        .anchor("^ Smith", "cite_note-1")
                        .link("^ Smith", "#cite_ref-1")
                        .anchor("^ a b", "cite_note-2")
                        .link("^ a b", "#cite_ref-2")
                        .build());
        isLinkedBothWays(citations, "[1]", "[2]");
        assertThat(citations.markers()).extracting(Marker::style).containsOnly(Style.FOOTNOTE);
    }

    @Test
    void wordLinksBracketedNumbersToNotesBelow() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened.[1] It closed again.[2]")
                        .link("[1]", "#_ftn1")
                        .anchor("[1]", "_ftnref1")
                        .link("[2]", "#_ftn2")
                        .anchor("[2]", "_ftnref2")
                        .paragraph("[1] See the minutes of the harbour board.")
                        .anchor("[1] See", "_ftn1")
                        .paragraph("[2] So the clerk.")
                        .anchor("[2] So", "_ftn2")
                        .build());
        isLinkedBothWays(citations, "[1]", "[2]");
    }

    @Test
    void pandocRaisesBareNumbersAndNotesBearNone() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened.1 It closed again.2")
                        .raised("1")
                        .link("1", "#fn1")
                        .anchor("1", "fnref1")
                        .raised("2")
                        .link("2", "#fn2")
                        .anchor("2", "fnref2")
                        .block(Kind.LIST_ITEM, "See the minutes of the harbour board.↩︎")
                        .anchor("See the minutes", "fn1")
                        .link("↩︎", "#fnref1")
                        .block(Kind.LIST_ITEM, "So the clerk of the board, in a letter.↩︎")
                        .anchor("So the clerk", "fn2")
                        .build());
        isLinkedBothWays(citations, "1", "2");
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2");
    }

    @Test
    void aLinkThatRunsIntoAnEntryIsNoMarker() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened and closed.")
                        .heading("References")
                        .references("[1] Lee, Ann. Piers of the world. London, 2001.")
                        .anchor("[1] Lee", "a")
                        .link("References\n\n[1]", "#a")
                        .build());
        assertThat(citations.references()).hasSize(1);
        assertThat(citations.markers()).isEmpty();
    }

    @Test
    void onlyTheWayBackIsMarked() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened1 and closed.")
                        .inline(Inline.Kind.ANCHOR, "1", 0, "back1")
                        .notes("See the minutes of the harbour board. ^")
                        .link("^", "#back1")
                        .build());
        isLinkedBothWays(citations, "1");
    }

    @Test
    void authorYearLinksResolveByTheirAnchors() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened (Smith 1999).")
                        .link("Smith 1999", "#ref-smith")
                        .heading("References")
                        .references("J. M. Smith. Piers of the world. London, 1999.")
                        .anchor("J. M. Smith", "ref-smith")
                        .build());
        isLinkedBothWays(citations, "(Smith 1999)");
        assertThat(citations.markers().getFirst().style()).isEqualTo(Style.AUTHOR_YEAR);
    }

    @Test
    void symbolsPointAtTheirNotes() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier opened* and closed† again. It is 3 * 4 metres wide.")
                        .paragraph("* See the minutes of the harbour board.")
                        .paragraph("† So the clerk.")
                        .build());
        isLinkedBothWays(citations, "*", "†");
        assertThat(citations.markers()).extracting(Marker::style).containsOnly(Style.SYMBOL);
        assertThat(citations.references()).extracting(Reference::label).isEqualTo(List.of("*", "†"));
    }

    @Test
    void tablesOfContentsAreNoMarkers() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .block(Kind.LIST_ITEM, "1 Beginnings")
                        .link("1 Beginnings", "#h1")
                        .heading("Beginnings")
                        .anchor("Beginnings", "h1")
                        .paragraph("The pier opened in the year of the flood.")
                        .build());
        assertThat(citations.markers()).isEmpty();
        assertThat(citations.references()).isEmpty();
        assertThat(citations.links()).isEmpty();
    }
}
