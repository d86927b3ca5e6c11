package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.ibid.wording.WordFile.Section;
import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final List<Section> SECTIONS = WordFile.read(WordFileTest.class, "word-file.txt");

    @Test
    void sectionsComeInOrderWithTheirLanguages() {
        assertThat(SECTIONS).extracting(Section::name).containsExactly("", "verb", "verb", "phrase", "time");
        assertThat(SECTIONS).extracting(Section::language).containsExactly("", "en", "de", "", "de");
    }

    @Test
    void wordsArePartedBySpacesAndPhrasesByBars() {
        assertThat(SECTIONS.get(1).lines()).containsExactly("say says", "tell");
        assertThat(SECTIONS.get(1).words()).containsExactly("say", "says", "tell");
        assertThat(SECTIONS.get(3).phrases()).containsExactly("works cited", "see also", "notes");
    }

    @Test
    void aLineStandsForTheMonthsOfALanguage() {
        assertThat(SECTIONS.get(4).words())
                .contains("heute", "januar", "dezember", "gestern")
                .doesNotContain("@months");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WordFile.read(WordFileTest.class, "missing.txt"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.txt");
    }

    @Test
    void sectionsOfOneNameAreReadTogether() {
        assertThat(WordFile.words(WordFileTest.class, "word-file.txt", "verb"))
                .containsExactlyInAnyOrder("say", "says", "tell", "sagen", "sagt");
        assertThat(WordFile.phrases(WordFileTest.class, "word-file.txt", "phrase"))
                .containsExactly("works cited", "see also", "notes");
        assertThat(WordFile.lines(WordFileTest.class, "word-file.txt", "phrase"))
                .containsExactly("works cited | see also", "notes");
    }

    @Test
    void aSectionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WordFile.words(WordFileTest.class, "word-file.txt", "noun"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noun");
    }
}
