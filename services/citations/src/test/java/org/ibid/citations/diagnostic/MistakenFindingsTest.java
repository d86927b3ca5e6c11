package org.ibid.citations.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a fault of the sourcing and is none, each beside what is one. */
class MistakenFindingsTest {

    private static final String[] HARBOURS = {
        "Vale B, Berg C, Lund D (2012) Ropes of the north. Journal of Quays 7: 1–9.",
        "Vale B, Reed A, Moss E (2012) Ropes of the south. Journal of Quays 8: 1–9.",
        "Thorne F (2014) Oars. Journal of Quays 9: 1–9."
    };

    private static List<String> of(String code, Text text) {
        return new CitationExtractor()
                .extract(text).diagnostics().stream()
                        .filter(finding -> finding.code().equals(code))
                        .map(finding -> covered(text, finding))
                        .toList();
    }

    private static String covered(Text text, Diagnostic finding) {
        return text.content().substring(finding.start(), finding.end());
    }

    @Test
    void aNumberPutIntoAQuotationIsNoMarkerOfALostEntry() {
        String[] entries = {"1. Smith, Jane. Piers. London, 1999.", "2. Lee, Kim. Quays. Daily Courier, 2001."};

        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened [1]. It said « la section [37] a jugé bon » [2].", entries)))
                .isEmpty();
        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened [1]. Berg said “the pier [37] was long” [2].", entries)))
                .isEmpty();
        assertThat(of(
                        "marker.dangling",
                        Texts.cited("It opened [1]. Berg said “the pier was long [37].” It shut [2].", entries)))
                .containsExactly("[37]");
        assertThat(of(
                        "marker.dangling",
                        Texts.cited("“It opened” [1]. The pier [37] was long. “It shut” [2].", entries)))
                .containsExactly("[37]");
    }

    @Test
    void aBackReferenceThatTheTextSpeaksOfPointsNowhere() {
        assertThat(of(
                        "marker.dangling",
                        Texts.paragraphs("Bei Zitaten aus derselben Quelle „(ebd.)“ oder „(ebd.: 9)“ setzen.")))
                .isEmpty();
        assertThat(of("marker.dangling", Texts.paragraphs("Die Lampen waren „aus“ (ebd.: 9), sagte niemand.")))
                .containsExactly("(ebd.: 9)");
    }

    @Test
    void threeValuesBesideCodeAreNoMarker() {
        String prose = "The same is done for [1,2,3] and for any other list of lamps that is passed.";
        Text code = Texts.text()
                .paragraph(prose)
                .block(Block.Kind.CODE, "light(lamps)")
                .build();

        assertThat(of("marker.dangling", code)).isEmpty();
        assertThat(of("marker.dangling", Texts.paragraphs(prose))).containsExactly("[1,2,3]");
    }

    @Test
    void aFamilyNameThatIsASmallWordElsewhereNamesItsWork() {
        Text text = Texts.cited(
                "It opened (Thorne, 2014), and shut (Le and Gascon, 2008).",
                "Le SQ, Gascon O (2008) A matrix of lamps. Journal of Quays 7: 1–9.",
                "Thorne F (2014) Oars. Journal of Quays 9: 1–9.");

        assertThat(of("marker.dangling", text)).isEmpty();
        assertThat(of("reference.uncited", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Vale et al., 2012)", "(Vale et al., 2012; Thorne, 2014)"})
    void aWorkIsNotToldAsUncitedThatAMarkerMayMean(String marker) {
        assertThat(of("reference.uncited", Texts.cited("It opened (Thorne, 2014), and shut " + marker + ".", HARBOURS)))
                .isEmpty();
    }

    @Test
    void aWorkIsToldAsUncitedThatLettersTellFromTheOneThatIsCited() {
        String north = HARBOURS[0].replace("(2012)", "(2012a)");
        String south = HARBOURS[1].replace("(2012)", "(2012b)");

        assertThat(of(
                        "reference.uncited",
                        Texts.cited("It opened (Thorne, 2014) (Vale et al., 2012a).", north, south, HARBOURS[2])))
                .containsExactly(south);
        assertThat(of("reference.uncited", Texts.cited("It opened (Vale et al., 2012).", HARBOURS)))
                .containsExactly(HARBOURS[2]);
    }
}
