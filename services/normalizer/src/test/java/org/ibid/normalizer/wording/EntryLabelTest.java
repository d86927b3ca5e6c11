package org.ibid.normalizer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]Porter | BRACKET | 1 | 3
                    [ 12 ] Porter | BRACKET | 12 | 6
                    [3a] Porter | BRACKET | 3 | 4
                    7. Porter | POINT | 7 | 2
                    7) Porter | POINT | 7 | 2
                    (7) Porter | PARENTHESIS | 7 | 3
                    ^4 Porter | CARET | 4 | 2
                    ¹² Porter | SUPERSCRIPT | 12 | 2
                    † Porter | SYMBOL | 0 | 1""")
    void readsTheLabel(String line, EntryLabel.Style style, int number, int end) {
        assertThat(EntryLabel.at(line)).isEqualTo(new EntryLabel(style, number, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5 metres", "12.3.2014", "[sic] he said", "(so)", "[]", "Porter", "", "12"})
    void findsNoneWhereThereIsNone(String line) {
        assertThat(EntryLabel.at(line)).isNull();
    }
}
