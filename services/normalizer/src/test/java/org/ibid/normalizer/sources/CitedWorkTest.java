package org.ibid.normalizer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitedWorkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Reed, A. (2014). Lamps.", "Lamps, 1899", "see www.harbour.example", "doi:10.5555/1", "http://a"
            })
    void anEntryHasAYearOrAnAddress(String line) {
        assertThat(CitedWork.looksCited(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Read more", "12014 lamps", "lamps 201", "tel. 4567", "the ww of it"})
    void otherLinesHaveNone(String line) {
        assertThat(CitedWork.looksCited(line)).isFalse();
    }
}
