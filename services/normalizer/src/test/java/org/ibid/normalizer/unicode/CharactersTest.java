package org.ibid.normalizer.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void removesWhatIsInvisible() {
        assertThat(Characters.clean("fer\u00ADry\u200B \u202Eback\u202C\uFEFF")).isEqualTo("ferry back");
    }

    @Test
    void composesAndUnligates() {
        assertThat(Characters.clean("e\u0301tude of \uFB01sh\u00A0and o\uFB03ce"))
                .isEqualTo("étude of fish and office");
    }

    @Test
    void keepsQuotationMarksDashesAndSuperscripts() {
        String text = "“so”, ‘he’ «said» – ¹²³ ⁴";
        assertThat(Characters.clean(text)).isEqualTo(text);
    }

    @Test
    void keepsJoinersOnlyWhereTheyShapeWords() {
        assertThat(Characters.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Characters.clean("fer\u200Dry")).isEqualTo("ferry");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(Characters.clean("a\uD83Db 😀")).isEqualTo("a\uFFFDb 😀");
    }
}
