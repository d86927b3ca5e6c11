package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Quotation;
import org.junit.jupiter.api.Test;

class SpeakerMarkerTest {

    private static final String[] ENTRIES = {
        "[1] Smith, J. A rule of queues. Rules 1 (2003) 1-2.",
        "[2] Vale, J. Closed harbours. Essays 2 (2001) 3-9.",
        "[3] Berg, T. Three bids. Ledger 12 (2018) 7-9."
    };

    private static List<Quotation> quotations(String body, String... entries) {
        return new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(body)
                        .heading("References")
                        .references(entries)
                        .build())
                .quotations();
    }

    @Test
    void theMarkerAtWhoSpeaksBelongsToTheQuotation() {
        assertThat(quotations("Smith [1] argued that \"the queue is a signal\". The harbour was closed [2].", ENTRIES))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.references()).containsExactly("r1"));
    }

    @Test
    void aNameWithItsYearIsAMarkerAtWhoSpeaks() {
        assertThat(quotations(
                        "As Bokk (1977) put it, \"nobody waits for nothing\".",
                        "Bokk, A. (1977). Waiting. Cork: Mole.",
                        "Vale, J. (2001). Closed harbours. Oslo: Lamp House."))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.references()).containsExactly("r1"));
    }

    @Test
    void theNextSentencesMarkerDoesNot() {
        assertThat(quotations("\"The price was fair,\" said Tomas Berg [3]. Others had read the minutes [2].", ENTRIES))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.references()).containsExactly("r3"));
    }
}
