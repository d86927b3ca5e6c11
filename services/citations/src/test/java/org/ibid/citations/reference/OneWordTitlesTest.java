package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.CslItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneWordTitlesTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Abel R. Ropes. Harb J. 2001;1:1-9. | Abel | Ropes | Harb J
                    Lund, B. Wakes. Beam Notes 17, 1–40 (2021). | Lund | Wakes | Beam Notes
                    Kent, O. Moderators. Mod. Lett. 6, 3–9 (2020). | Kent | Moderators | Mod. Lett.
                    Reed, A. 2001. Lamps. Harb. J. 3: 1-9. | Reed | Lamps | Harb. J.""")
    void aWordBetweenTwoStopsIsATitle(String raw, String family, String title, String container) {
        CslItem item = PARSER.parse(raw).item();

        assertThat(item.author()).hasSize(1);
        assertThat(item.author().getFirst().family()).isEqualTo(family);
        assertThat(item.title()).isEqualTo(title);
        assertThat(item.containerTitle()).isEqualTo(container);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Reed, A. 2001. Astron. Astrophys. 3: 1-9. | Astron. Astrophys.
                    Reed, A., Vale, B.: Astrophys. J. 437, 879 (1994) | Astrophys. J.
                    A. Reed, Geophys. Lett. 3 (2001) 1–9. | Geophys. Lett.""")
    void anAbbreviatedJournalAloneIsNone(String raw, String container) {
        CslItem item = PARSER.parse(raw).item();

        assertThat(item.title()).isNull();
        assertThat(item.containerTitle()).isEqualTo(container);
    }
}
