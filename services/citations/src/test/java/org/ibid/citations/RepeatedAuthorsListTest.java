package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

/** Dashes in a list of references stand for the authors of the entry above. */
class RepeatedAuthorsListTest {
    @Test
    void dashesAreReadAsTheAuthorsAbove() {
        List<Reference> references = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The pier was opened after the flood (Vale 2016; Vale 2018).")
                        .heading("References")
                        .paragraph("Reed, Tomas. 2014. The Pier. London: Quay Press.")
                        .paragraph("Vale, Anna. 2016. Lamps. London: Quay Press.")
                        .paragraph("———. 2018. More Lamps. London: Quay Press.")
                        .build())
                .references();

        assertThat(references).hasSize(3);
        assertThat(references.get(2).item().author()).containsExactly(Name.of("Vale", "Anna"));
        assertThat(references.get(2).item().title()).isEqualTo("More Lamps");
    }

    @Test
    void furtherNamesBehindADashAreCitedWithTheFirstAbove() {
        Citations found = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(
                                "It was dark (Vale 2016; Vale and Stone 2018; Vale, Stone, and Lind 2019a, 2019b; Stone 2018).")
                        .heading("References")
                        .paragraph("Vale, Anna. 2016. Lamps. London: Quay Press.")
                        .paragraph("———, and Ida Stone. 2018. More Lamps. London: Quay Press.")
                        .paragraph("———, Ida Stone, and Bo Lind. 2019a. All Lamps. London: Quay Press.")
                        .paragraph("———, ———, and ———. 2019b. No Lamps. London: Quay Press.")
                        .build());

        assertThat(found.markers().getFirst().references()).containsExactly("r1", "r2", "r3", "r4");
        assertThat(found.references().get(3).item().author())
                .extracting(Name::family)
                .containsExactly("Vale", "Stone", "Lind");
    }

    @Test
    void aWordStandsForTheAuthorAsDashesDo() {
        Citations found = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("Es war dunkel (Berg 2010; Berg 2012; Berg/Vale 2013).")
                        .heading("Literatur")
                        .paragraph("Berg, Tomas (2010): Wasser. Bremen: Kai.")
                        .paragraph("Ders. (2012): Salz. Bremen: Kai.")
                        .paragraph("Ders./Vale, Ida (2013): Netz. Bremen: Kai.")
                        .build());

        assertThat(found.markers()).extracting(Marker::references).containsExactly(List.of("r1", "r2", "r3"));
    }
}
