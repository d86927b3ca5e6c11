package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

/** Entries that bear keys and words in place of numbers, as standards and theses print them. */
class KeyMarkerTest {

    private static Citations extract(String body, String... entries) {
        return new CitationExtractor().extract(Texts.cited(body, entries));
    }

    private static List<List<String>> links(Citations citations) {
        return citations.markers().stream().map(Marker::references).toList();
    }

    @Test
    void wordsAreLabelsWhereTheTextCitesByThem() {
        Citations citations = extract(
                "Lamps tell their state [LAMPS], as [BUOY-STATE] did and [I-D.vale-harbour-keepers] will; see Section 4 of [LAMPS].",
                "[BUOY-STATE] Ito, K., \"Buoys and Their State\", Technical Report 7, 2009.",
                "[I-D.vale-harbour-keepers] Vale, J., \"Keepers of Lamps\", Work in Progress, June 2018.",
                "[LAMPS] Vale, J. and M. Reed, \"The State of Lamps\", Harbour Notes 77, May 2014.");

        assertThat(citations.references())
                .extracting(Reference::label)
                .containsExactly("BUOY-STATE", "I-D.vale-harbour-keepers", "LAMPS");
        assertThat(links(citations)).containsExactly(List.of("r3"), List.of("r1"), List.of("r2"), List.of("r3"));
    }

    @Test
    void aGroupOfWordsMayNamePlaces() {
        Citations citations = extract(
                "Die Lampen wurden gelöscht [Berg, S. 3]. Andere sehen das anders [Reed, S. 12; ValeIto] [sic].",
                "[Berg] Tomas Berg: Lampen und Licht. Hafenverlag, Bremen 2011.",
                "[Reed] Mara Reed: Die Wärter. 2. Auflage, Kiel 2015.",
                "[ValeIto] Jan Vale, Kei Ito: Bojen und ihr Zustand. Bremen 2014.");

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2", "r3"));
    }

    @Test
    void whatAnEditorAddsToAnAuthorIsNoLabel() {
        Citations citations = extract(
                "It is told (Reed 2014). They [the keepers] left.",
                "[Anonymous] (1911). Lamps of the north. Cork: Mole.",
                "[Anonymous] (1913). Ropes of the north. Cork: Mole.",
                "Reed, A. (2014). Quays. Oslo: Mole.");

        assertThat(citations.references()).extracting(Reference::label).containsOnlyNulls();
    }

    @Test
    void aWordThatOneNumberedEntryBeginsWithIsItsOwn() {
        Citations citations = extract(
                "It is told [1], and elsewhere [Online] [2].",
                "[1] Reed, A. Lamps of the north. Cork: Mole, 2011.",
                "[Online] Vale, J. Ropes. Oslo: Mole, 2012.",
                "[2] Ito, K. Quays. Oslo: Mole, 2013.");

        assertThat(citations.references())
                .extracting(Reference::label)
                .contains("1", "2")
                .doesNotContain("Online");
    }

    @Test
    void aTermAboveItsDescriptionIsALabelWithoutBrackets() {
        Citations citations = extract(
                "Lamps are old [Foo88], and ropes are older [Bar].",
                "Foo88\nTomas Foo. Lamps and Light. Harbour Press, 1988.",
                "Bar\nAda Bar. The Keepers. Kiel, 2001.");

        assertThat(citations.references()).extracting(Reference::label).containsExactly("Foo88", "Bar");
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }
}
