package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary WORDS = Vocabulary.beside("vocabulary-test.txt");

    @Test
    void phrasesKeepTheirOrderTheirRepeatsAndTheSpacesAtTheirEnds() {
        assertThat(WORDS.of("sign")).containsExactly(", ", ", ", " (", "");
        assertThat(WORDS.of("word")).containsExactly("lamp", "rope works");
    }

    @Test
    void aSectionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WORDS.of("verb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verb");
    }

    @Test
    void whatIsInventedIsTheSameForASeedAndAnotherForAnother() {
        List<String> once = raw(7);

        assertThat(raw(7)).isEqualTo(once);
        assertThat(raw(8)).isNotEqualTo(once);
    }

    private static List<String> raw(long seed) {
        return new InventedReferences(seed)
                .make(200).stream().map(TrainingExample::raw).toList();
    }
}
