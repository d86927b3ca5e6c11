package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.CslItemBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedAuthorsTest {
    private static final ReferenceParser PARSER = new ReferenceParser();
    private static final Name VALE = Name.of("Vale", "Anna");
    private static final Name REED = Name.of("Reed", "Tomas");
    private static final CslItem ABOVE = by(VALE);

    private static CslItem by(Name... authors) {
        return CslItemBuilder.builder().title("Lamps").author(List.of(authors)).build();
    }

    private static CslItem read(String raw, CslItem above) {
        RepeatedAuthors repeated = RepeatedAuthors.in(raw, 0, above);
        return repeated.completed(PARSER.parse(repeated.spelledOut()).item());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "———. 2018. More Lamps. London: Quay Press.",
                "---. More Lamps. London: Quay Press, 2018.",
                "____, More Lamps, London, 2018.",
                "Dies.: More Lamps. London 2018.",
                "Ead., More Lamps, London, 2018."
            })
    void whatIsAloneStandsForAllWhoAreAbove(String raw) {
        assertThat(read(raw, ABOVE).author()).containsExactly(VALE);
        assertThat(read(raw, by(VALE, REED)).author()).containsExactly(VALE, REED);
        assertThat(read(raw, ABOVE).title()).isEqualTo("More Lamps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "———, and Ida Stone. 2002. More Lamps. London: Quay Press. | Vale Stone",
                "———, Tomas Reed, and Ida Stone. 2002. More Lamps. London: Quay Press. | Vale Reed Stone",
                "———, ———, and Ida Stone. 2002. More Lamps. London: Quay Press. | Vale Reed Stone",
                "——— & Stone, I. (2002). More Lamps. Quay, 3, 1–9. | Vale Stone",
                "— / Stone, Ida: More Lamps. London 2002. | Vale Stone"
            })
    void beforeFurtherNamesADashStandsForOne(String raw, String families) {
        assertThat(read(raw, by(VALE, REED)).author())
                .extracting(Name::family)
                .isEqualTo(Arrays.asList(families.split(" ")));
    }

    @Test
    void editorsAreWhoTheEntryItselfCallsSo() {
        CslItem item = read("———, ed. 2018. More Lamps. London: Quay Press.", ABOVE);

        assertThat(item.author()).isEmpty();
        assertThat(item.editor()).containsExactly(VALE);

        CslItem edited =
                CslItemBuilder.builder().title("Lamps").editor(List.of(VALE)).build();
        assertThat(read("———. 2019. More Lamps. London: Quay Press.", edited).author())
                .containsExactly(VALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- More Lamps.", "– More Lamps.", "— More Lamps.", "-- More Lamps.", "More Lamps."})
    void bulletsStandForNobody(String raw) {
        assertThat(RepeatedAuthors.in(raw, 0, ABOVE).spelledOut()).isEqualTo(raw);
    }

    @Test
    void aLabelMayStandBefore() {
        assertThat(RepeatedAuthors.in("[12] ———. More Lamps.", 5, ABOVE).spelledOut())
                .isEqualTo("[12] Vale, Anna. More Lamps.");
        assertThat(RepeatedAuthors.in("[12] ———. More Lamps.", 5, by(Name.of("Vale", "A.")))
                        .spelledOut())
                .isEqualTo("[12] Vale, A. More Lamps.");
    }

    @Test
    void theHeadOfAListHasNobodyToRepeat() {
        RepeatedAuthors repeated = RepeatedAuthors.in("———. More Lamps.", 0, null);

        assertThat(repeated.spelledOut()).isEqualTo("———. More Lamps.");
        assertThat(repeated.completed(ABOVE)).isSameAs(ABOVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berg, Tomas: Wasser. In: ders. (Hg.): Steine. Bremen 2010, S. 3–9. | Berg",
                "Berg, Tomas: Wasser. In: ders./Reed, Anna (Hg.): Steine. Bremen 2010, S. 3–9. | Berg Reed",
                "Rossi, Anna, La lampada, in Ead. (a cura di), Il porto, Roma, 2001, pp. 3-9. | Rossi"
            })
    void whoWroteAChapterMayHaveEditedItsBook(String raw, String families) {
        assertThat(PARSER.parse(raw).item().editor())
                .extracting(Name::family)
                .isEqualTo(Arrays.asList(families.split(" ")));
    }

    @Test
    void whoseBookItIsWithoutAnEditorIsNoEditor() {
        assertThat(PARSER.parse("Berg, Tomas: Wasser. In: Ders.: Schriften. Bremen 2010, S. 3–9.")
                        .item()
                        .editor())
                .isEmpty();
    }
}
