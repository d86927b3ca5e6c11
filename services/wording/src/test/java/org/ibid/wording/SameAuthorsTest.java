package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameAuthorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "———. 2018. More Lamps. | ——— | 1",
                "---. More Lamps. | --- | 1",
                "____, More Lamps, 2018. | ____ | 1",
                "—. More Lamps. | — | 1",
                "– (2018): More Lamps | – | 1",
                "— 2018. More Lamps | — | 1",
                "— / Reed, Anna: More Lamps | — | 1",
                "––. 2018. More Lamps. | –– | 1",
                "⸻. More Lamps. | ⸻ | 1",
                "———, and Anne Reed. 2002. | ——— | 1",
                "———, ———, & Stone, C. (2003). | ———, ——— | 2",
                "———, ———, and ———. 2003. | ———, ———, and ——— | 3",
                "Ders.: Lampen. | Ders. | 1",
                "ders. (Hg.): Lampen. | ders. | 1",
                "Dies./Reed, Anna: Lampen. | Dies. | 1",
                "EAD., La lampada | EAD. | 1",
                "Id., La lampada | Id. | 1",
                "Idem, De lampadibus | Idem | 1",
                "Он же. Маяк. | Он же | 1",
                "Tenże, Latarnia, | Tenże | 1",
            })
    void standsForTheAuthorsAbove(String entry, String printed, int authors) {
        assertThat(SameAuthors.at(entry, 0, entry.length())).isEqualTo(new SameAuthors(printed.length(), authors));
    }

    @ParameterizedTest
    @ValueSource(strings = {". 2018. More Lamps.", ". (2018) More Lamps.", ", 2018, More Lamps."})
    void orNothingIsPrintedBeforeWhatPartsThemFromTheYear(String entry) {
        assertThat(SameAuthors.at(entry, 0, entry.length())).isEqualTo(new SameAuthors(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".2018",
                ". 12 lamps",
                ". More Lamps.",
                "2018. More Lamps.",
                "-",
                "- More Lamps.",
                "– More Lamps.",
                "— More Lamps.",
                "-- More Lamps.",
                "— 12 lamps",
                "Idem est non esse, Rome 1999.",
                "Id. at 45.",
                "Ders",
                "Dies irae",
                "Identity, 2018",
                "More Lamps."
            })
    void standsForNobody(String entry) {
        assertThat(SameAuthors.at(entry, 0, entry.length())).isNull();
    }

    @Property
    void noTextMakesItThrowOrReadPastItsEnd(@ForAll @StringLength(max = 40) String text) {
        for (int at = 0; at <= text.length(); at++) {
            SameAuthors same = SameAuthors.at(text, at, text.length());
            assertThat(same == null || same.end() >= at && same.end() <= text.length())
                    .isTrue();
        }
    }
}
