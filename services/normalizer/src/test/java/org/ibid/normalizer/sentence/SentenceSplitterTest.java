package org.ibid.normalizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void abbreviationsAndInitialsKeepTheirPeriod() {
        assertThat(split("Dr. J. K. Marsh met Mr. Lowe, e.g. at the U.S. embassy. He left."))
                .containsExactly("Dr. J. K. Marsh met Mr. Lowe, e.g. at the U.S. embassy.", "He left.");
        assertThat(split("Smith et al. found more. The rest did not."))
                .containsExactly("Smith et al. found more.", "The rest did not.");
        assertThat(split("Das gilt z. B. am 3. März für alle. Dann nicht mehr."))
                .containsExactly("Das gilt z. B. am 3. März für alle.", "Dann nicht mehr.");
    }

    @Test
    void closingMarksAndMarkersStayWithTheSentence() {
        assertThat(split("It is “over.” They (all of them.) left.[3] Nobody came. [4] Then it rained.²"))
                .containsExactly(
                        "It is “over.”", "They (all of them.) left.[3]", "Nobody came. [4]", "Then it rained.²");
    }

    @Test
    void abbreviationThatCanCloseASentenceDoesBeforeASentenceOpener() {
        assertThat(split("He lives in the U.S. The others stayed.")).hasSize(2);
    }

    @Test
    void decimalsAndEllipsesDoNotEndSentences() {
        assertThat(split("It rose by 3.5 percent ... and fell. So it goes.")).hasSize(2);
    }

    @Test
    void digitsOfANoteBehindTheStopEndTheSentenceAsRaisedOnesDo() {
        assertThat(split("The auditors disagreed.3 “We saw three bids,” she said.12 It was in 2016.1 Nobody asked."))
                .containsExactly(
                        "The auditors disagreed.3",
                        "“We saw three bids,” she said.12",
                        "It was in 2016.1",
                        "Nobody asked.");
        assertThat(split("See No.3 Above the quay it rose by 12.5 Percent, in vol.3 The end of 1.204 Barges."))
                .hasSize(1);
    }

    private static List<String> split(String text) {
        return SentenceSplitter.split(text, 0, text.length()).stream()
                .map(s -> s.of(text))
                .toList();
    }
}
