package org.ibid.enrichment.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static Work work(String title) {
        return new Work(List.of(title.split(" ")), "okafor", "2014");
    }

    @ParameterizedTest
    @CsvSource({
        "the harbour lamps of valmont,the harbour lamps of valmont",
        "the harbour lamps of valmont,the harbuor lamps of valmont",
        "the harbour lamps of valmont,harbour lamps of valmont",
        "the harbour lamps,the harbour lamps a history of ferries and lights"
    })
    void aSlipAShortWordOrASubtitleLeavesItTheSameWork(String one, String other) {
        assertThat(Likeness.of(work(one), work(other))).isGreaterThanOrEqualTo(Likeness.MATCH);
        assertThat(Likeness.of(work(other), work(one))).isEqualTo(Likeness.of(work(one), work(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "the harbour lamps of valmont,the harbour bells of valmont",
        "the harbour lamps volume 1,the harbour lamps volume 2",
        "the harbour lamps part i,the harbour lamps part ii"
    })
    void anotherWordOrAnotherNumberMakesItAnother(String one, String other) {
        assertThat(Likeness.of(work(one), work(other))).isLessThan(Likeness.MATCH);
    }

    @Test
    void worksOfOtherAuthorsOrYearsHaveNothingInCommon() {
        Work work = work("the harbour lamps of valmont");
        assertThat(Likeness.of(work, new Work(work.words(), "vale", "2014"))).isZero();
        assertThat(Likeness.of(work, new Work(work.words(), "okafor", "2015"))).isZero();
    }
}
