package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ibid.wording.Months;
import org.ibid.wording.WordFile;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** What the model reads like a month and is none; {@code 月} is the sign for month itself. */
    private static final Set<String> SEASONS = Set.of(
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "frühjahr",
            "sommer",
            "herbst",
            "printemps",
            "été",
            "automne",
            "hiver",
            "primavera",
            "verano",
            "otoño",
            "invierno",
            "月");

    @Test
    void whatTheModelLearntAsAMonthIsOneToWordingToo() {
        assertThat(WordFile.words(Words.class, "reference-words.txt", "month"))
                .allSatisfy(word -> assertThat(SEASONS.contains(word) || Months.number(word) > 0)
                        .as(word)
                        .isTrue());
    }

    @Test
    void aWordHasAllTheClassesThatItIsListedUnder() {
        assertThat(Words.is("ed", Words.EDITOR)).isTrue();
        assertThat(Words.is("ed", Words.EDITION)).isTrue();
        assertThat(Words.is("ed", Words.MONTH)).isFalse();
        assertThat(Words.classes("harbour")).isZero();
    }
}
