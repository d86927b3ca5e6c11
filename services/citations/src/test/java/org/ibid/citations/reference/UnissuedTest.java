package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.CslItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnissuedTest {

    private static final ReferenceParser PARSER = new ReferenceParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Lind, A. In press. The silence of keepers. Harbour Papers. | In press
                    Lind, A. (in press). The silence of keepers. Harbour Papers. | in press
                    Lind, A., forthcoming. The silence of keepers. Harbour Papers. | forthcoming
                    Lind, Ada (im Druck): The silence of keepers. Harbour Papers. | im Druck""")
    void whatIsStillToBeIssuedHasANoteAndNoDate(String raw, String note) {
        CslItem item = PARSER.parse(raw).item();

        assertThat(item.note()).isEqualTo(note);
        assertThat(item.issued()).isNull();
        assertThat(item.author()).hasSize(1);
        assertThat(item.author().getFirst().family()).isEqualTo("Lind");
        assertThat(item.title()).isEqualTo("The silence of keepers");
    }

    @Test
    void whatNobodyDatedHasADateOfNoDigits() {
        CslItem item = PARSER.parse("Lind, A. (n.d.). The silence of keepers. Harbour Papers.")
                .item();

        assertThat(item.issued()).isNotNull();
        assertThat(item.issued().raw()).startsWith("n.d");
        assertThat(item.issued().dateParts()).isNull();
        assertThat(item.note()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lind, S. A., & Vale, B. D. (2011). Ropes of the quay. Harbour Papers, 3, 1–9.",
                "S.A. Lind, B.D. Vale, Ropes of the quay, Harbour Papers 3 (2011) 1–9."
            })
    void initialsAreNoDates(String raw) {
        CslItem item = PARSER.parse(raw).item();

        assertThat(item.issued()).isNotNull();
        assertThat(item.issued().raw()).isEqualTo("2011");
        assertThat(item.author()).hasSize(2);
    }
}
