package org.ibid.normalizer.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.Stretches.blocks;
import static org.ibid.normalizer.Stretches.inlines;

import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class RtfTextTest {

    @Test
    void keepsNotesLinksListsAndWhatIsRaised() {
        Text text = read("""
                {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Kurier;}}
                {\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s5 Title;}}
                {\\info{\\author Anna Tollund}{\\creatim\\yr1931\\mo5\\dy2\\hr10}}
                {\\header A running head\\par}{\\*\\generator Some Program;}
                \\pard\\s5 The Ferry\\par
                \\pard\\s0 It was sold in spring,{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} Harbour log, 1931.} they say{\\super 2}.
                 Jos\\'e9 \\f1 \\'cf\\'ee\\'f0\\'f2\\f0  said \\u8220\\'93no\\u8221\\'94.\\par
                {\\field{\\*\\fldinst{HYPERLINK "https://logs.example/1"}}{\\fldrslt{The log}}} says so.\\par
                \\pard\\s1 References\\par
                {\\listtext\\pard [1]\\tab}\\pard\\s0 Porter J (2014) Harbour lights. Journal of Lights 3.\\par
                {\\listtext\\pard [2]\\tab}Ek J (2010) Keepers. Journal of Lights 1.\\par}""");

        assertThat(text.title()).isEqualTo("The Ferry");
        assertThat(text.byline()).containsExactly("Anna Tollund");
        assertThat(text.published()).isEqualTo("1931-05-02");
        assertThat(blocks(text, Block.Kind.PARAGRAPH))
                .containsExactly("It was sold in spring,1 they say2. José Порт said “no”.", "The log says so.");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("References");
        assertThat(blocks(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "[1] Porter J (2014) Harbour lights. Journal of Lights 3.",
                        "[2] Ek J (2010) Keepers. Journal of Lights 1.");
        assertThat(blocks(text, Block.Kind.NOTE)).containsExactly("1 Harbour log, 1931.");
        assertThat(inlines(text, Inline.Kind.SUPERSCRIPT)).containsExactly("1 -> null", "2 -> null");
        assertThat(inlines(text, Inline.Kind.LINK))
                .containsExactly("1 -> #note-1", "The log -> https://logs.example/1");
    }

    @Test
    void aFirstParagraphInLargeBoldLettersIsTheTitle() {
        Text text = read(
                "{\\rtf1{\\pard\\qc\\b\\fs36 Who Paid?\\par}{\\pard\\qc Mara Lindqvist\\par}{\\pard\\b\\fs36 Large, but later.\\par}}");

        assertThat(text.title()).isEqualTo("Who Paid?");
        assertThat(text.byline()).containsExactly("Mara Lindqvist");
        assertThat(read("{\\rtf1{\\pard\\b The lamp\\b0  was lit.\\par}}").title())
                .isNull();
    }

    @Test
    void readsTablesRowByRow() {
        Text text = read(
                "{\\rtf1\\ansi\\pard Lamps.\\par\\trowd\\pard\\intbl Year\\cell Oil\\cell\\row\\pard\\intbl 1931\\cell 12\\cell\\row\\pard After.\\par}");

        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("Year\tOil\n1931\t12");
        assertThat(blocks(text, Block.Kind.PARAGRAPH)).containsExactly("Lamps.", "After.");
    }

    @Test
    void groupsWithoutEndAreReadAndGroupsWithoutBottomAreNot() {
        assertThat(read("{\\rtf1 The lamp {\\b was lit.").content()).isEqualTo("The lamp was lit.");
        assertThat(((Unreadable) normalize("{\\rtf1 " + "{".repeat(100_000) + "x")).code())
                .isEqualTo("too-deep");
    }

    private static Text read(String rtf) {
        return ((Normalized) normalize(rtf)).text();
    }

    private static Normalization normalize(String rtf) {
        return new Normalizer().normalize(new Source(rtf.getBytes(StandardCharsets.US_ASCII), null, null, null, null));
    }
}
