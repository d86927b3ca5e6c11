package org.ibid.enrichment.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {

    private static List<String> words(String text) {
        return Word.in(text, 0, text.length()).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }

    @Test
    void hyphensAndApostrophesInsideAWordAreOfItAndThePossessiveIsNot() {
        assertThat(words("The harbour-master's “lamps” didn’t."))
                .containsExactly("The", "harbour-master", "lamps", "didn’t");
    }

    @Test
    void theFirstWordOfASentenceIsTold() {
        String text = "Lamps burn. The rope holds.";

        assertThat(Word.in(text, 0, text.length()))
                .extracting(Word::opensSentence)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void readsBetweenTheOffsetsAlone() {
        assertThat(Word.in("red green blue", 4, 9)).extracting(Word::start).containsExactly(4);
    }
}
