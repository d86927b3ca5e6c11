package org.ibid.normalizer.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von Maria Feldstone und Jonas Wetterberg, 2. März 2014",
                "Maria Feldstone, Jonas Wetterberg | 2 March 2014, 12:20 | maria@gazette.example",
                "Published on 2 March 2014 by Maria Feldstone and Jonas Wetterberg",
                "02.03.2014 · Von Maria Feldstone und Jonas Wetterberg · Stand: 03.03.2014",
                "Par Maria Feldstone et Jonas Wetterberg – Publié le 2 mars 2014 à 12h20",
                "Di Maria Feldstone e Jonas Wetterberg — 2 marzo 2014",
                "Por Maria Feldstone y Jonas Wetterberg el 2 de marzo de 2014",
                "Maria Feldstone, Jonas Wetterberg (@wetterberg) am Sonntag, 2. März 2014"
            })
    void namesAndDaysAreReadWhateverPartsThem(String line) {
        Stamp stamp = Stamp.of(line);

        assertThat(stamp).isNotNull();
        assertThat(stamp.names()).containsExactly("Maria Feldstone", "Jonas Wetterberg");
        assertThat(stamp.published()).hasToString("2014-03-02");
    }

    @Test
    void aDayOfChangeIsToldFromTheDayOfPublication() {
        Stamp stamp = Stamp.of("Maria Feldstone | 2 March 2014 | Updated: 3 March 2014");

        assertThat(stamp).isNotNull();
        assertThat(stamp.published()).hasToString("2014-03-02");
        assertThat(stamp.modified()).hasToString("2014-03-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Feldstone left the island on 2 March 2014",
                "Received 2 March 2014 | Maria Feldstone",
                "Abgerufen am 2. März 2014",
                "Published quarterly",
                "The Harbour Board, 2 March 2014: a letter"
            })
    void aLineThatSaysAnythingElseIsNone(String line) {
        assertThat(Stamp.of(line)).isNull();
    }
}
