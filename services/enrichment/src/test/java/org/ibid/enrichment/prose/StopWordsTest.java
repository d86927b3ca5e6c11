package org.ibid.enrichment.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

    @Test
    void everyLanguageHasItsOwn() {
        assertThat(StopWords.of("en", ""))
                .contains("the", "monday", "may", "december")
                .doesNotContain("harbour");
        assertThat(StopWords.of("de-AT", "")).contains("und").doesNotContain("the");
    }

    @Test
    void aTextWithoutALanguageHasThoseThatFitItBest() {
        assertThat(StopWords.of(null, "Der Hafen ist zu, und die Lampe ist nicht an."))
                .isEqualTo(StopWords.of("de", ""));
        assertThat(StopWords.of("xx", "The lamp is out and the harbour is closed."))
                .isEqualTo(StopWords.of("en", ""));
    }
}
