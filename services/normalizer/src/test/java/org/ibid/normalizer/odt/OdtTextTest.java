package org.ibid.normalizer.odt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.Stretches.blocks;
import static org.ibid.normalizer.Stretches.inlines;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.archive.Zips;
import org.junit.jupiter.api.Test;

class OdtTextTest {

    private static final String STYLES = """
            <s:style s:name="P1" s:parent-style-name="Quotations"/><s:style s:name="T1"><s:text-properties s:text-position="super 58%"/></s:style>
            <t:list-style s:name="L1"><t:list-level-style-number t:level="1" s:num-format="1" s:num-prefix="[" s:num-suffix="]"/></t:list-style>
            <t:list-style s:name="L2"><t:list-level-style-bullet t:level="1"/></t:list-style>""";
    private static final String BODY = """
            <t:p t:style-name="Title">The Ferry</t:p>
            <t:p>It was sold in spring,<t:note t:id="ftn1" t:note-class="footnote"><t:note-citation>1</t:note-citation><t:note-body>\
            <t:p>Harbour log, 1931.</t:p></t:note-body></t:note> they say<t:span t:style-name="T1">2</t:span>.</t:p>
            <t:p t:style-name="P1">The lamp<t:s/>was lit.</t:p>
            <t:list t:style-name="L2"><t:list-item><t:p>a bullet</t:p></t:list-item></t:list>
            <t:h t:outline-level="1">References</t:h>
            <t:list t:style-name="L1"><t:list-item><t:p>Porter J (2014) <t:a x:href="https://lights.example/3">Harbour lights</t:a>. Journal of Lights 3.</t:p></t:list-item>
            <t:list-item><t:p>Ek J (2010) Keepers. Journal of Lights 1.</t:p></t:list-item></t:list>""";

    @Test
    void keepsNotesListsAndWhatIsRaised() {
        Text text = ((Normalized) normalize(odt(""))).text();

        assertThat(text.title()).isEqualTo("The Ferry");
        assertThat(text.byline()).containsExactly("Anna Tollund");
        assertThat(blocks(text, Block.Kind.PARAGRAPH)).containsExactly("It was sold in spring,1 they say2.");
        assertThat(blocks(text, Block.Kind.QUOTE)).containsExactly("The lamp was lit.");
        assertThat(blocks(text, Block.Kind.LIST_ITEM)).containsExactly("a bullet");
        assertThat(blocks(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "[1] Porter J (2014) Harbour lights. Journal of Lights 3.",
                        "[2] Ek J (2010) Keepers. Journal of Lights 1.");
        assertThat(blocks(text, Block.Kind.NOTE)).containsExactly("1 Harbour log, 1931.");
        assertThat(inlines(text, Inline.Kind.SUPERSCRIPT)).containsExactly("1 -> null", "2 -> null");
        assertThat(inlines(text, Inline.Kind.LINK))
                .containsExactly("1 -> #note-1", "Harbour lights -> https://lights.example/3");
        assertThat(inlines(text, Inline.Kind.ANCHOR)).containsExactly("1 Harbour log, 1931. -> note-1");
    }

    @Test
    void authorsAndDateStandAboveTheTextInStylesOfTheirOwn() {
        Text text = ((Normalized)
                        normalize(
                                packed(
                                        "text",
                                        "<o:body><t:p t:style-name=\"Title\">Lamps</t:p><t:p t:style-name=\"Author\">Mara Lindqvist</t:p>"
                                                + "<t:p t:style-name=\"Author\">Jon Vale</t:p><t:p t:style-name=\"Date\">2019-03-04</t:p>"
                                                + "<t:p>The council bought it.</t:p><t:p t:style-name=\"Author\">Ines Reed paid for it.</t:p></o:body>")))
                .text();

        assertThat(text.byline()).containsExactly("Mara Lindqvist", "Jon Vale");
        assertThat(text.published()).isEqualTo("2019-03-04");
        assertThat(blocks(text, Block.Kind.PARAGRAPH))
                .containsExactly("The council bought it.", "Ines Reed paid for it.");
    }

    @Test
    void saysThatItIsEncrypted() {
        Normalization result = normalize(odt("<m:file-entry><m:encryption-data/></m:file-entry>"));

        assertThat(((Unreadable) result).code()).isEqualTo("encrypted");
    }

    @Test
    void readsSlidesUnderTheirTitles() {
        Text text = ((Normalized) normalize(packed("presentation", """
                <o:presentation><d:page><d:frame p:class="title"><d:text-box><t:p>The Ferry</t:p></d:text-box></d:frame>
                <d:frame p:class="subtitle"><d:text-box><t:p>by Ines Calloway</t:p></d:text-box></d:frame></d:page>
                <d:page><d:frame p:class="title"><d:text-box><t:p>What was sold</t:p></d:text-box></d:frame>
                <d:frame p:class="outline"><d:text-box><t:list><t:list-item><t:p>the bell</t:p></t:list-item></t:list></d:text-box></d:frame>
                <d:frame p:class="page-number"><d:text-box><t:p>17</t:p></d:text-box></d:frame>
                <p:notes><d:frame p:class="notes"><d:text-box><t:p>The board was told.</t:p></d:text-box></d:frame></p:notes></d:page>
                </o:presentation>"""))).text();

        assertThat(text.title()).isEqualTo("The Ferry");
        assertThat(text.byline()).containsExactly("Ines Calloway");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("What was sold");
        assertThat(blocks(text, Block.Kind.LIST_ITEM)).containsExactly("the bell");
        assertThat(blocks(text, Block.Kind.PARAGRAPH)).containsExactly("The board was told.");
    }

    @Test
    void readsSheetsUnderTheirNamesAsTheyAreShown() {
        Text text = ((Normalized) normalize(packed("spreadsheet", """
                <o:spreadsheet><b:table b:name="Boats &amp; ferries"><b:table-row><b:table-cell><t:p>Year</t:p></b:table-cell>
                <b:table-cell><t:p>Boats</t:p></b:table-cell><b:table-cell b:number-columns-repeated="16382"/></b:table-row>
                <b:table-row><b:table-cell o:value="1931"><t:p>1931</t:p></b:table-cell>
                <b:table-cell><t:p><t:a x:href="https://lights.example/log">12</t:a></t:p></b:table-cell></b:table-row>
                <b:table-row b:number-rows-repeated="1048573"><b:table-cell/></b:table-row></b:table></o:spreadsheet>"""))).text();

        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Boats & ferries");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("Year\tBoats\n1931\t12");
        assertThat(inlines(text, Inline.Kind.LINK)).containsExactly("12 -> https://lights.example/log");
    }

    private static byte[] packed(String kind, String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\" xmlns:d=\"d\" xmlns:p=\"p\" xmlns:b=\"b\">"
                        + body + "</o:document-content>");
        return Zips.of(parts);
    }

    private static byte[] odt(String manifest) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:s=\"s\" xmlns:x=\"x\">" + STYLES + BODY
                        + "</o:document-content>");
        parts.put(
                "meta.xml",
                "<m xmlns:meta=\"m\" xmlns:dc=\"d\"><meta:initial-creator>Anna Tollund</meta:initial-creator><dc:creator>Typist</dc:creator></m>");
        parts.put("META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\">" + manifest + "</m:manifest>");
        return Zips.of(parts);
    }

    private static Normalization normalize(byte[] odt) {
        return new Normalizer().normalize(new Source(odt, null, null, null, null));
    }
}
