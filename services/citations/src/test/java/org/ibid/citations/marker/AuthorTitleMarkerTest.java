package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTitleMarkerTest {

    private static final String[] LIST = {
        /* r1 */ "Lund, Sigrid. “Pumps and Parishes.” The Village and Its Machines, Fennmark, 2014, pp. 55–81.",
        /* r2 */ "Lund, Sigrid. “Who Paid for the Pumps?” Annals of Rural Engineering, vol. 7, 2014, pp. 1–19.",
        /* r3 */ "Okoro, Nkem, et al. “Salt and Wells.” Review of Coastal Economies, vol. 33, no. 2, 2019.",
        /* r4 */ "Weil, Tobias. The Dry Century. Orchard, 2009.",
        /* r5 */ "Le Goff, Yann. Ovens and Lords. Halden, 2011.",
        /* r6 */ "d’Aubry, Jean-Luc, et al. A History of Leaven. Moulin, 1997.",
        /* r7 */ "Office des campagnes. Ovens Counted. Office des campagnes, 2016."
    };

    private static List<Marker> markers(String sentence) {
        String habit = "Wells are old (Weil 12). Salt is dear (Okoro et al. 220). Pumps are new (Lund, “Who Paid” 3). ";
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.cited(habit + sentence, LIST))
                .markers();
        return markers.subList(3, markers.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lund held that the parishes paid for them (“Pumps and Parishes” 60).   | (“Pumps and Parishes” 60)     | r1",
                "Lund held that the lenders paid for them (\"Who Paid for the Pumps?\"). | (\"Who Paid for the Pumps?\") | r2",
                "What salt does to the price is what Okoro et al. asked in the spring. | Okoro et al.                  | r3",
                "Lund held that nobody drank before (The Dry Century 14).              | (The Dry Century 14)          | r4",
                "Lords kept the oven (Le Goff 40).                                      | (Le Goff 40)                  | r5",
                "Leaven is old (d’Aubry et al. 12).                                     | (d’Aubry et al. 12)           | r6",
                "Few are left (Office des campagnes 7).                                 | (Office des campagnes 7)      | r7",
                "Nobody measured it (Lund, “Pumps and Parishes” 71).                    | (Lund, “Pumps and Parishes” 71) | r1"
            })
    void whatTheSentenceLeavesToTheReaderIsRead(String sentence, String label, String reference) {
        assertThat(markers(sentence)).singleElement().satisfies(marker -> {
            assertThat(marker.label()).isEqualTo(label);
            assertThat(marker.references()).containsExactly(reference);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The parishes called it a song (“Pumps of the Poor” 60).",
                "Lund held that nobody drank before (The Wet Century 14).",
                "The parishes called it so (“Pumps and Parishes” as they were).",
                "Nobody knows what Halden et al. asked in the spring."
            })
    void whatNoEntryAnswersToIsNone(String sentence) {
        assertThat(markers(sentence)).isEmpty();
    }

    @Test
    void othersAloneAreNoHabit() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.cited("Nobody knows what Okoro et al. asked in the spring.", LIST))
                .markers();
        assertThat(markers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody measured it (LUND, Pumps and Parishes, 2014, p. 60). | (LUND, Pumps and Parishes, 2014, p. 60) | r1",
                "Lenders paid (LUND, Who Paid for the Pumps?, 2014; WEIL, The Dry Century, 2009). | (LUND, Who Paid for the Pumps?, 2014; WEIL, The Dry Century, 2009) | r2 r3",
                "Nobody asked until WEIL (The Dry Century, 2009, ch. 3). | WEIL (The Dry Century, 2009, ch. 3) | r3",
                "Salt was dear (see OKORO/LUND, Salt and Wells from 1990, 2019). | (see OKORO/LUND, Salt and Wells from 1990, 2019) | r4"
            })
    void titlesStandBeforeTheYearToo(String sentence, String label, String references) {
        List<Marker> markers = dated(sentence);

        assertThat(markers.getLast().label()).isEqualTo(label);
        assertThat(markers.getLast().references()).containsExactly(references.split(" "));
    }

    @Test
    void aTitleThatNoEntryBearsIsNotTakenForAnother() {
        assertThat(dated("Nobody asked until WEIL (The Wet Century, 2009, ch. 3)."))
                .hasSize(3);
    }

    @Test
    void theTitleTellsOfVeryManyWorksOfOneAuthorToo() {
        String[] list = IntStream.rangeClosed(1, 200)
                .mapToObj(
                        n -> "LUND, SIGRID [Pumps and Parishes; 1999]: %d pumps and parishes, Fennmark: Village Press."
                                .formatted(n))
                .toArray(String[]::new);
        list[149] = "LUND, SIGRID [Ovens Counted; 1999]: Ovens Counted, Fennmark: Village Press.";
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.cited(
                        "One (LUND, 1999), two (LUND, 1999), three (LUND, 1999). Nobody counted them (LUND, Ovens Counted, 1999).",
                        list))
                .markers();

        assertThat(markers.getLast().references()).containsExactly("r150");
    }

    private static List<Marker> dated(String sentence) {
        String habit =
                "Salt is dear (OKORO/LUND, 2019). Wells are old (WEIL, 2009). Dry ones are older (WEIL, 2009, p. 3). ";
        return new CitationExtractor()
                .extract(
                        Texts.cited(
                                habit + sentence,
                                "LUND, SIGRID [Pumps and Parishes; 2014]: Pumps and Parishes, Fennmark: Village Press.",
                                "LUND, SIGRID [Who Paid for the Pumps?; 2014]: Who Paid for the Pumps?, Fennmark: Village Press.",
                                "WEIL, TOBIAS [The Dry Century; 2009]: The Dry Century, Halden: Orchard.",
                                "OKORO, NKEM; LUND, SIGRID [Salt and Wells from 1990; 2019]: Salt and Wells from 1990, Halden: Orchard."))
                .markers();
    }
}
