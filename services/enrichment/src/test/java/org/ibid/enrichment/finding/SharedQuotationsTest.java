package org.ibid.enrichment.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Quotation;
import org.junit.jupiter.api.Test;

class SharedQuotationsTest {

    private static final String WORDS = "“The lamps along the harbour wall will stay dark until the spring”";
    private static final String OTHER_WORDS = "“The lamps along the harbour wall will stay dark until the summer”";

    private static Quotation quotation(String text, String speaker) {
        return new Quotation(
                Quotation.Kind.DIRECT,
                text,
                0,
                text.length(),
                speaker,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static List<Diagnostic> findings(Quotation mine, Quotation theirs) {
        return SharedQuotations.findings(List.of(mine), Map.of("other", List.of(theirs)));
    }

    @Test
    void theSameWordsOfAnotherSpeakerAreToldWithWhoThatIs() {
        assertThat(findings(quotation(WORDS, "Nora Okafor"), quotation(WORDS, "Anders Vale")))
                .extracting(Diagnostic::code, Diagnostic::message, Diagnostic::documents)
                .containsExactly(tuple(
                        "quotation.other-speaker", "these words are given to Anders Vale elsewhere", List.of("other")));
    }

    @Test
    void otherWordsOfTheSameSpeakerAreTold() {
        assertThat(findings(quotation(WORDS, "Nora Okafor"), quotation(OTHER_WORDS, "Okafor")))
                .extracting(Diagnostic::code)
                .containsExactly("quotation.other-words");
    }

    @Test
    void aShorterNameAPronounOrARoleIsNoOtherSpeaker() {
        for (String speaker : new String[] {"Okafor", "she", "the harbour master", null}) {
            assertThat(findings(quotation(WORDS, "Nora Okafor"), quotation(WORDS, speaker)))
                    .as(speaker)
                    .isEmpty();
        }
    }

    @Test
    void aFewWordsThatManySayTellNothing() {
        assertThat(findings(quotation("“We will wait”", "Nora Okafor"), quotation("“We will wait”", "Anders Vale")))
                .isEmpty();
    }
}
