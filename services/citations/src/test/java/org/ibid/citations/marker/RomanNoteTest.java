package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

/** Endnotes as word processors number them. */
class RomanNoteTest {

    private static final String[] NOTES = {
        "i Anna Reed, The Price of Ferries (London: Quay Press, 2001), 14.",
        "ii The minutes are lost.",
        "iii Tomas Berg, “Lamps,” Journal of Harbours 4 (1999): 12–19.",
        "iv Ibid., 22."
    };

    private static Citations extract(Texts text) {
        return new CitationExtractor().extract(text.build());
    }

    private static List<List<String>> led(Citations citations, Style style) {
        return citations.markers().stream()
                .filter(marker -> marker.style() == style)
                .map(Marker::references)
                .toList();
    }

    @Test
    void raisedByMarkup() {
        Citations citations = extract(Texts.text()
                .paragraph("It was bought.i Nobody read them,ii and it was fair.iii Others disagreed.iv")
                .raised("iv")
                .raised("iii")
                .raised("ii")
                .raised("i ")
                .heading("Notes")
                .notes(NOTES));

        assertThat(led(citations, Style.SUPERSCRIPT))
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
        assertThat(led(citations, Style.BACK_REFERENCE)).containsExactly(List.of("r3"));
        assertThat(citations.references()).extracting(Reference::label).containsExactly("i", "ii", "iii", "iv");
        assertThat(citations.references().getFirst().item().author().getFirst().given())
                .isEqualTo("Anna");
    }

    @Test
    void flattenedBehindStops() {
        Citations citations = extract(Texts.text()
                .paragraph("It was bought.i Nobody read them,ii and it was fair (so he said).iii Others disagreed.iv")
                .heading("Endnotes")
                .paragraph(NOTES[0])
                .paragraph(NOTES[1])
                .paragraph(NOTES[2])
                .paragraph(NOTES[3]));

        assertThat(led(citations, Style.SUPERSCRIPT))
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
    }

    @Test
    void inBrackets() {
        Citations citations = extract(Texts.text()
                .paragraph("It was bought [i]. Nobody read them [ii].")
                .heading("Notes")
                .notes(
                        "[i] Anna Reed, Ferries (London: Quay Press, 2001).",
                        "[ii] Tomas Berg, Lamps (Cork: Mole, 1999)."));

        assertThat(led(citations, Style.NUMERIC)).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void besideFootnotesThatBearTheSameNumbers() {
        Citations citations = extract(Texts.text()
                .paragraph("It was bought.1 Nobody read them.i It was fair.2 Others disagreed.ii")
                .raised("1")
                .raised("2")
                .raised("ii")
                .raised("i It")
                .notes(
                        "1 Karl Weber, Die Flut (Hamburg: Deich, 2004), 3.",
                        "2 Jon Moe, Quays (Oslo: Lamp House, 2010), 8.")
                .heading("Endnotes")
                .notes("i Anna Reed, Ferries (London: Quay Press, 2001).", "ii Tomas Berg, Lamps (Cork: Mole, 1999)."));

        assertThat(citations.markers())
                .extracting(Marker::label, Marker::references)
                .contains(
                        org.assertj.core.api.Assertions.tuple("1", List.of("r1")),
                        org.assertj.core.api.Assertions.tuple("2", List.of("r2")),
                        org.assertj.core.api.Assertions.tuple("ii", List.of("r4")));
    }

    @Test
    void wordsOfLettersThatAreNumbersPointAtNothing() {
        Citations citations = extract(Texts.text()
                .paragraph("See p.v of it, i.e. the i of x.i and vol.x too. It is.vi Others disagreed.")
                .heading("Notes")
                .notes(NOTES));

        assertThat(led(citations, Style.SUPERSCRIPT)).isEmpty();
    }

    @Test
    void anEnumerationInAChapterIsNoList() {
        Citations citations = extract(Texts.text()
                .paragraph("The rules are few.")
                .paragraph("(i) nobody may land at night;")
                .paragraph("(ii) the toll is paid in coins;")
                .paragraph("(iii) lamps are lit at dusk."));

        assertThat(citations.references()).isEmpty();
    }
}
