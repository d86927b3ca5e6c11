package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.ibid.wording.EntryLabel.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLabelTest {

    @Test
    void aPlaceInALawIsNoLabel() {
        assertThat(EntryLabel.at("§57a Gesetzliche Überprüfungen")).isNull();
        assertThat(EntryLabel.at("§ 12 Abs. 2 of the harbour act")).isNull();
        assertThat(EntryLabel.at("§ Present address: Quay 12")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [1]Porter | BRACKETED | 1 | 1
                    [ 12 ] Porter | BRACKETED | 12 | 12
                    [3a]: Porter | BRACKETED | 3a | 3
                    [1999] Porter | BRACKETED | 1999 | 1999
                    12] Porter | BRACKETED | 12 | 12
                    7. Porter | POINTED | 7 | 7
                    12: Porter | POINTED | 12 | 12
                    7b. Porter | POINTED | 7b | 7
                    7) Porter | CLOSED | 7 | 7
                    (7) Porter | PARENTHESISED | 7 | 7
                    ^4 Porter | CARET | 4 | 4
                    ¹² Porter | RAISED | ¹² | 12
                    † Porter | SYMBOL | † | -1
                    **Porter | SYMBOL | ** | -1
                    * “Porter | SYMBOL | * | -1
                    [Por20] Porter | KEY | Por20 | -1""")
    void readsTheLabel(String line, Form form, String value, int number) {
        EntryLabel label = EntryLabel.at(line);
        assertThat(label).isNotNull();
        assertThat(label.form()).isEqualTo(form);
        assertThat(label.value()).isEqualTo(value);
        assertThat(label.number()).isEqualTo(number);
        assertThat(line.substring(label.bodyStart())).matches("“?Porter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.5 metres",
                "12.3.2014",
                "12:30 sharp",
                "[sic] he said",
                "(so)",
                "(2014) was a year",
                "2014. A year",
                "[]",
                "*Porter*",
                "**Porter**",
                "7 March",
                "Porter",
                "",
                "12"
            })
    void findsNoneWhereThereIsNone(String line) {
        assertThat(EntryLabel.at(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 Porter", "12Porter", "12", "12 “Porter", "12 https://porter.example"})
    void aBareNumberIsALabelInAListOnly(String line) {
        assertThat(EntryLabel.at(line)).isNull();
        assertThat(EntryLabel.inList(line, 0, line.length()).form()).isEqualTo(Form.BARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 metres", "12 and more"})
    void aNumberBeforeASmallLetterIsNoneEvenThere(String line) {
        assertThat(EntryLabel.inList(line, 0, line.length())).isNull();
    }

    @Test
    void theNumberThatMustFollowIsALabelWhateverStandsBehindIt() {
        assertThat(EntryLabel.expected("12 von Porter", 0, 13, 12).bodyStart()).isEqualTo(3);
        assertThat(EntryLabel.expected("12 von Porter", 0, 13, 11)).isNull();
        assertThat(EntryLabel.expected("12.5 metres", 0, 11, 12)).isNull();
    }

    @Property
    void whateverTheTextTheBodyLiesInTheStretch(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'[', ']', '(', ')', '^', '*', '†', '.', ':', ' ', '¹', '“', '\u00a0'})
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'a', to = 'e')
                    String text) {
        String around = "7. " + text + " 8.";
        EntryLabel label = EntryLabel.inList(around, 3, 3 + text.length());
        if (label != null) {
            assertThat(label.bodyStart()).isBetween(3 + label.value().length(), 3 + text.length());
            assertThat(around).contains(label.value());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [HARBOUR] Berg | WORD | HARBOUR
                    [I-D.vale-keepers] Vale | WORD | I-D.vale-keepers
                    [Por20] Porter | KEY | Por20
                    [20] Porter | BRACKETED | 20""")
    void readsTheWordWhereItIsAskedFor(String line, Form form, String value) {
        EntryLabel label = EntryLabel.keyed(line, 0, line.length());
        assertThat(label).isNotNull();
        assertThat(label.form()).isEqualTo(form);
        assertThat(label.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Berg, T.] Lamps", "[the keepers] left", "[HARBOUR Berg", "HARBOUR Berg", "[] Berg", "["})
    void whatIsNoWordInBracketsIsNoKey(String line) {
        assertThat(EntryLabel.keyed(line, 0, line.length())).isNull();
    }
}
