package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.CslItem.Name;
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
}
