package org.ibid.citations.quotation.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconsTest {

    private static WordClasses classes(String language, String word) {
        return Lexicons.of(language, "").classesOf(word, 0, word.length());
    }

    @ParameterizedTest
    @CsvSource({"en,said", "en,SAID", "de,sagte", "fr,affirme", "es,dijo"})
    void everyLanguageKnowsItsWordsForSpeech(String language, String word) {
        assertThat(classes(language, word).hasAny(WordClasses.SPEECH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en,monday", "en,sept", "en,december", "de,jänner", "de,märz", "fr,août", "es,octubre"})
    void daysAndMonthsAreTimes(String language, String word) {
        assertThat(classes(language, word).has(WordClass.TIME)).isTrue();
    }

    @Test
    void theFormsOfAVerbAreTold() {
        assertThat(classes("en", "saying").has(WordClass.GERUND)).isTrue();
        assertThat(classes("en", "says").has(WordClass.PAST)).isFalse();
        assertThat(classes("en", "said").has(WordClass.PAST)).isTrue();
    }

    @Test
    void aWordThatIsNotListedIsNothing() {
        assertThat(classes("en", "harbour").isEmpty()).isTrue();
        assertThat(Lexicons.isInAnyLanguage("harbour", WordClasses.CUE)).isFalse();
        assertThat(Lexicons.isInAnyLanguage("dijo", WordClasses.CUE)).isTrue();
    }

    @Test
    void aTextWithoutALanguageIsOfTheOneWhoseSmallWordsItUses() {
        assertThat(Lexicons.of(null, "Der Hafen ist zu, und die Lampe ist aus.").language())
                .isEqualTo("de");
        assertThat(Lexicons.of(null, "The harbour is closed, and the lamp is out.")
                        .language())
                .isEqualTo("en");
        assertThat(Lexicons.of("fr-CA", "The harbour is closed.").language()).isEqualTo("fr");
    }
}
