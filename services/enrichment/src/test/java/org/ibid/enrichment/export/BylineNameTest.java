package org.ibid.enrichment.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.CslItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Clara Vossberg      | Clara      | -       | Vossberg",
                "Jan van der Meer    | Jan        | van der | Meer",
                "Ana de la Torre     | Ana        | de la   | Torre",
                "Siobhan O'Neil      | Siobhan    | -       | O'Neil",
                "J. R. Pell-Harris   | J. R.      | -       | Pell-Harris",
                "Иван Ветров         | Иван       | -       | Ветров",
                "'Vossberg, Clara M.'| Clara M.   | -       | Vossberg",
            })
    void aPersonIsParted(String printed, String given, String particle, String family) {
        assertThat(BylineName.read(printed, true)).isEqualTo(new CslItem.Name(family, given, particle, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李明",
                "Redaktion",
                "van der Meer",
                "Vossberg, Clara, Dr.",
                "The Quay's staff, others, and friends"
            })
    void whatCannotBePartedSafelyStaysWhole(String printed) {
        assertThat(BylineName.read(printed, true)).isEqualTo(CslItem.Name.literal(printed));
    }

    @Test
    void anInstitutionStaysWhole() {
        assertThat(BylineName.read("Harbour Desk", false)).isEqualTo(CslItem.Name.literal("Harbour Desk"));
    }
}
