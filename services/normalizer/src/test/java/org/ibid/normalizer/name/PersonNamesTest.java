package org.ibid.normalizer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @Test
    void readsOneNameOrMany() {
        assertThat(PersonNames.line("Maria Feldstone")).containsExactly("Maria Feldstone");
        assertThat(PersonNames.line("By Anna Tollund and Piet van der Meer"))
                .containsExactly("Anna Tollund", "Piet van der Meer");
        assertThat(PersonNames.line("Jeremy A Lund, J. P. A. Ek, PhD & Søren D'Arc"))
                .containsExactly("Jeremy A Lund", "J. P. A. Ek", "Søren D'Arc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related Posts",
                "Introduction",
                "Climate Policy",
                "The Last Ferry",
                "Notes",
                "He said so.",
                "maria feldstone",
                "Chapter 2"
            })
    void leavesOtherShortLinesAlone(String line) {
        assertThat(PersonNames.line(line)).isEmpty();
    }
}
