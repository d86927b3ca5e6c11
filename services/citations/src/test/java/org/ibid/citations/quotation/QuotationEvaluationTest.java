package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Holds the finder to what it reached on invented news articles. {@code heldout} was written like {@code tuned}, and no rule
 * or word was chosen by looking at what goes wrong there.
 */
class QuotationEvaluationTest {

    @Test
    void attributesThePassagesThatRulesWereWrittenFor() {
        Evaluation evaluation = Evaluation.of(Passage.all("tuned"));

        assertThat(evaluation.quotedSpeakersRight()).as(evaluation.toString()).isGreaterThan(0.97);
        assertThat(evaluation.precision()).as(evaluation.toString()).isGreaterThan(0.95);
    }

    @Test
    void attributesPassagesThatNoRuleWasWrittenFor() {
        Evaluation evaluation = Evaluation.of(Passage.all("heldout"));

        assertThat(evaluation.quotedSpeakersRight()).as(evaluation.toString()).isGreaterThan(0.74);
        assertThat(evaluation.precision()).as(evaluation.toString()).isGreaterThan(0.9);
    }
}
