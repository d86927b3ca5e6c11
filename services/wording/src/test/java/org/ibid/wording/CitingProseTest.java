package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitingProseTest {

    private static boolean is(String paragraph) {
        return CitingProse.is(paragraph, 0, paragraph.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reed (2014) showed how to weigh flour. The prices come from the office (Lind, 2016, p. 7).",
                "Дорофеева (2020) показала, как измерить расход; цены взяты из базы (Управление каналов, 2022).",
                "[7] mostró cómo medir. Según [3, p. 112], los regantes debían más; otros [1, 8] no coinciden.",
                "(7) showed how. According to (3p112), they owed more (1, 8) than that.",
                "⁷ показала, как измерить. Согласно³, крестьяне были должны; Кравцова думает обратное¹.",
                "^(3) laskivat parvet ensimmäisinä.^(6) ja myöhemmin^(7, s. 5) löysivät vähemmän.",
                "[7] первыми сосчитали рои.[11], а затем[3] нашли меньше; разница в методе[10].",
                "^([7]) первыми сосчитали рои.^([11]), а затем^([3]) нашли меньше; разница в методе^([ср. 10])."
            })
    void aParagraphWithSeveralMarkersIs(String paragraph) {
        assertThat(is(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reed, A. (2014) Who keeps the oven. Journal of Villages, 29 (4), 411–438.",
                "Lind, B. (2009) “Night shifts.” In Vale, C. (ed.) Villages and debts. Halden: Quay (2nd ed.), 33–58.",
                "7. B. Vale, Notes on Water 12, 77 (2020). [Translated in (2022).]",
                "[3] Lind B. Night shifts [Internet]. Halden; 2009 [cited 2023 Jan 9]. 12(3):7–19.",
                "Reports of the office (Lind, 2016).",
                "The area is 12 m² by now.",
                "((((((((",
                "[",
                ""
            })
    void anEntryIsNot(String line) {
        assertThat(is(line)).isFalse();
    }
}
