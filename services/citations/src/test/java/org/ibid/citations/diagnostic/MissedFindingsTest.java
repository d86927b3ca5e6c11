package org.ibid.citations.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the sourcing that are easily overlooked, each beside what is none. */
class MissedFindingsTest {

    private static List<Diagnostic> of(String code, Text text) {
        return new CitationExtractor()
                .extract(text).diagnostics().stream()
                        .filter(finding -> finding.code().equals(code))
                        .toList();
    }

    @Test
    void aWorkThatAGroupNamesBesideListedOnesIsTold() {
        String[] entries = {
            "Hartung, J. (2015). On leaks. Journal of Roofs, 4(2), 11-19.", "Vale, B. (2012). Ropes. London: Lamp."
        };

        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened (Vale, 2012). It leaked (Hartung, 2015; Moss, 2016).", entries)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("also cites Moss, 2016"));
        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened (Vale, 2012). It leaked (Hartung, 2015; March 2016).", entries)))
                .isEmpty();
        assertThat(of("marker.dangling", Texts.cited("It leaked (see Hartung, 2015; but see Vale, 2012).", entries)))
                .isEmpty();
    }

    @Test
    void aNoteOfMarkdownThatNothingDefinesIsTold() {
        String[] notes = {"1. Smith, Jane. Piers. London, 1999.", "2. Lee, Kim. Quays. Daily Courier, 2001."};

        assertThat(of("marker.dangling", Texts.cited("It opened [1]. The log is missing.[^9] It shut [2].", notes)))
                .hasSize(1);
        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened [1]. The class [^9] takes what is no nine [2].", notes)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lund, P. (1988). The illiterate keeper. Harbour Review 12, 3-9.  | Lund, Paul: The Illiterate Keeper, Harbour Review 12, 1988.",
                "Marsh, Lena, Interview with Albert Penrose, 30 April, 2016.     | Marsh, L., Interview with Albert Penrose, 2016."
            })
    void oneWorkIsToldThoughOneEntrySaysLess(String more, String less) {
        Text text = Texts.cited("It opened [1]. It shut [2].", "1. " + more, "2. " + less);

        assertThat(of("reference.duplicate", text)).hasSize(2);
    }

    @Test
    void worksThatDifferInAVolumeAreTwoWhateverAThirdLeavesOut() {
        Text text = Texts.cited(
                "It opened [1]. It shut [2, 3].",
                "1. Lund, P. (1988). The illiterate keeper. Harbour Review 12, 3-9.",
                "2. Lund, P. (1988). The illiterate keeper. Harbour Review 13, 40-51.",
                "3. Lund, Paul: The Illiterate Keeper, Harbour Review, 1988.");

        assertThat(of("reference.duplicate", text)).isEmpty();
    }
}
