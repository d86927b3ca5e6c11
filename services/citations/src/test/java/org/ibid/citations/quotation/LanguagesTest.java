package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"it", "pt", "nl", "sv", "da", "nb", "pl", "ru", "zh", "ja", "ar"})
    void measures(String language) {
        for (String set : new String[] {"languages-tuned", "languages-heldout"}) {
            Evaluation e = Evaluation.of(Passage.all(set).stream()
                    .filter(p -> p.language().equals(language))
                    .toList());
            System.out.println("LANG " + language + " " + set + " n=" + e.marked() + " " + e);
            if (set.endsWith("tuned")) e.misses().forEach(m -> System.out.println("   MISS " + m));
        }
        assertThat(language).isNotEmpty();
    }
}
