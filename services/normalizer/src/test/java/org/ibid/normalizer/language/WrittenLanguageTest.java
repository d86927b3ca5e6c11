package org.ibid.normalizer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en;The last ferry left the harbour on a grey morning, and nobody on the quay could say when another would come.",
                "de;Die letzte Fähre verließ den Hafen an einem grauen Morgen, und niemand am Kai konnte sagen, wann eine neue käme.",
                "fr;Le dernier bac a quitté le port par un matin gris, et personne sur le quai ne pouvait dire quand un autre viendrait."
            })
    void aTextIsOfTheLanguageItIsWrittenIn(String language, String text) {
        assertThat(WrittenLanguage.of(text.repeat(3))).isEqualTo(language);
    }

    @Test
    void aTextThatSaysTooLittleIsOfNone() {
        assertThat(WrittenLanguage.of("")).isNull();
        assertThat(WrittenLanguage.of("1 2 3 4 5 6 7 8 9")).isNull();
    }

    @Test
    void functionWordsTellWhetherAPassageFitsItsLanguage() {
        String german =
                "Wir haben nichts davon gehört, und das ist auch nicht die erste Sache, von der wir nichts hören. "
                        .repeat(3);

        assertThat(FunctionWords.fits("de", german, 0, german.length())).isTrue();
        assertThat(FunctionWords.fits("en", german, 0, german.length())).isFalse();
        assertThat(FunctionWords.knows("de-AT")).isTrue();
        assertThat(FunctionWords.knows(null)).isFalse();
    }
}
