package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

class LoweredDigitsTest {

    private static Citations cited(String paragraph) {
        return new CitationExtractor()
                .extract(Texts.cited(
                        paragraph,
                        "₁ Okell, P. (2014): Bees of the wall. https://example.org/bees.",
                        "₂ Harbour Office (2020): Report on lamps. https://example.org/lamps."));
    }

    @Test
    void areMarkersBehindWhatEndsAClauseAndLabelsOfEntries() {
        Citations citations = cited("The bees came from the wall.₁ The lamps, which nobody lit,₂ were sold.");

        assertThat(citations.references()).extracting(Reference::label).containsExactly("₁", "₂");
        assertThat(citations.references()).extracting(Reference::status).containsOnly(Reference.Status.CITED);
        assertThat(citations.markers()).extracting(Marker::label).containsExactly("₁", "₂");
        assertThat(citations.markers()).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void countTheAtomsOfAMolecule() {
        Citations citations = cited("The CO₂ of the lamps, and Fe(OH)₂, N₁ and x₂ were measured.");

        assertThat(citations.markers()).isEmpty();
        assertThat(citations.references()).extracting(Reference::status).containsOnly(Reference.Status.UNCITED);
    }
}
