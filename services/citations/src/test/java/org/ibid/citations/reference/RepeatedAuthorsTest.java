package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.CslItemBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedAuthorsTest {
    private static final Name VALE = Name.of("Vale", "Anna");
    private static final CslItem ABOVE =
            CslItemBuilder.builder().title("Lamps").author(List.of(VALE)).build();
    private static final CslItem ITEM =
            CslItemBuilder.builder().title("More Lamps").build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "———. 2018. More Lamps.",
                "---. More Lamps.",
                "____, More Lamps, 2018.",
                "—. More Lamps.",
                "––. 2018. More Lamps.",
                "⸻. More Lamps."
            })
    void dashesStandForTheAuthorsAbove(String raw) {
        assertThat(RepeatedAuthors.in(raw, 0, ITEM, ABOVE).author()).containsExactly(VALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- More Lamps.", "– More Lamps.", "— More Lamps.", "-- More Lamps.", "More Lamps."})
    void bulletsDoNot(String raw) {
        assertThat(RepeatedAuthors.in(raw, 0, ITEM, ABOVE)).isSameAs(ITEM);
    }

    @Test
    void aLabelMayStandBefore() {
        assertThat(RepeatedAuthors.in("[12] ———. More Lamps.", 5, ITEM, ABOVE).author())
                .containsExactly(VALE);
    }

    @Test
    void editorsAreRepeatedWhereThereAreNoAuthors() {
        CslItem above =
                CslItemBuilder.builder().title("Lamps").editor(List.of(VALE)).build();

        CslItem item = RepeatedAuthors.in("———. 2018. More Lamps.", 0, ITEM, above);

        assertThat(item.author()).isEmpty();
        assertThat(item.editor()).containsExactly(VALE);
    }

    @Test
    void theHeadOfAListHasNothingToRepeat() {
        assertThat(RepeatedAuthors.in("———. More Lamps.", 0, ITEM, null)).isSameAs(ITEM);
    }
}
