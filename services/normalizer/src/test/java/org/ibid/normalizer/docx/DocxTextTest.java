package org.ibid.normalizer.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.Stretches.blocks;
import static org.ibid.normalizer.Stretches.inlines;
import static org.ibid.normalizer.docx.Docx.run;

import java.util.Arrays;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class DocxTextTest {

    private static final String MARK =
            "<w:r><w:rPr><w:rStyle w:val=\"Hoch\"/></w:rPr><w:footnoteReference w:id=\"%s\"/></w:r>";

    @Test
    void linksFootnotesAndEndnotesAsWordNumbersThem() {
        Text text = read(new Docx()
                .paragraph("Titel", "The Ferry That Never Sailed")
                .paragraph(
                        "",
                        run("The ferry was sold in spring,")
                                + MARK.formatted("7")
                                + run(" they say.")
                                + MARK.formatted("2")
                                + run(" Nobody saw it."))
                .paragraph("", run("The board denies it.") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>")
                .part("footnotes", "footnotes", """
                        <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
                        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Harbour log, 1931.</w:t></w:r></w:p></w:footnote>
                        <w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Board minutes, box 12.</w:t></w:r></w:p>
                        <w:p><w:r><w:t>Seen in May.</w:t></w:r></w:p></w:footnote>""")
                .part("endnotes", "endnotes", """
                        <w:endnote w:id="1"><w:p><w:r><w:t>Letter of the board, 1932.</w:t></w:r></w:p></w:endnote>"""));

        assertThat(text.title()).isEqualTo("The Ferry That Never Sailed");
        assertThat(text.content()).startsWith("The ferry was sold in spring,1 they say.2 Nobody saw it.");
        assertThat(blocks(text, Block.Kind.NOTE))
                .containsExactly(
                        "1 Board minutes, box 12. Seen in May.",
                        "2 Harbour log, 1931.",
                        "i Letter of the board, 1932.");
        assertThat(inlines(text, Inline.Kind.LINK))
                .containsExactly("1 -> #footnote-7", "2 -> #footnote-2", "i -> #endnote-1");
        assertThat(inlines(text, Inline.Kind.SUPERSCRIPT)).containsExactly("1 -> null", "2 -> null", "i -> null");
        assertThat(text.inlines())
                .filteredOn(i -> i.kind() == Inline.Kind.ANCHOR)
                .allSatisfy(anchor -> assertThat(text.blocks())
                        .anyMatch(b ->
                                b.kind() == Block.Kind.NOTE && b.start() == anchor.start() && b.end() == anchor.end()));
    }

    @Test
    void printsTheNumbersOfAReferenceListAsWordDoes() {
        Text text = read(new Docx()
                .paragraph("Ueberschrift1", "References")
                .body(item("3", "Porter J (2014) Harbour lights. Journal of Lights 3."))
                .body(item("3", "Ek J (2010) Keepers. Journal of Lights 1."))
                .part("numbering", "numbering", """
                        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
                        <w:lvlText w:val="[%1]"/></w:lvl></w:abstractNum>
                        <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>"""));

        assertThat(blocks(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "[1] Porter J (2014) Harbour lights. Journal of Lights 3.",
                        "[2] Ek J (2010) Keepers. Journal of Lights 1.");
    }

    @Test
    void keepsHeadingsListsQuotesTablesAndLinks() {
        Text text = read(new Docx()
                .paragraph("Titel", "Lamps")
                .paragraph("TOC1", "Oil and wick 1")
                .paragraph("Eigene", "Oil and wick")
                .paragraph("Zitat", "The lamp was lit.")
                .paragraph("", "<w:hyperlink r:id=\"l\">" + run("The log") + "</w:hyperlink>" + run(" says so."))
                .paragraph(
                        "",
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://logs.example/2\" </w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("Another")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" one."))
                .paragraph(
                        "",
                        "<w:del>" + run("Gone.") + "</w:del>" + run("CO")
                                + "<w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r>")
                .body("<w:tbl><w:tr><w:tc><w:p>" + run("Year") + "</w:p></w:tc><w:tc><w:p>" + run("Oil")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .body(item("5", "a bullet"))
                .part("numbering", "numbering", """
                        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
                        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>""")
                .link("l", "https://logs.example/1"));

        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Oil and wick");
        assertThat(blocks(text, Block.Kind.QUOTE)).containsExactly("The lamp was lit.");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("Year\tOil");
        assertThat(blocks(text, Block.Kind.LIST_ITEM)).containsExactly("a bullet");
        assertThat(inlines(text, Inline.Kind.LINK))
                .containsExactly("The log -> https://logs.example/1", "Another -> https://logs.example/2");
        assertThat(inlines(text, Inline.Kind.SUBSCRIPT)).containsExactly("2 -> null");
        assertThat(text.content()).doesNotContain("Gone");
    }

    @Test
    void trustsPropertiesThatAPersonWroteOnly() {
        Docx written = new Docx()
                .paragraph("", "The lamp was lit, and the night was calm on every page of it.")
                .properties(
                        "<dc:title>Fifty Calm Years</dc:title><dc:creator>Anna Tollund;Admin</dc:creator>"
                                + "<dcterms:created>2014-03-02T10:00:00Z</dcterms:created><dcterms:modified>2015-01-01T00:00:00Z</dcterms:modified>");
        Docx filled = new Docx()
                .paragraph("", "The lamp was lit, and the night was calm on every page of it.")
                .properties("<dc:title>Microsoft Word - lamps_final2.doc</dc:title><dc:creator>admin</dc:creator>");

        assertThat(read(written).title()).isEqualTo("Fifty Calm Years");
        assertThat(read(written).byline()).containsExactly("Anna Tollund");
        assertThat(read(written).published()).isEqualTo("2014-03-02T10:00:00Z");
        assertThat(read(written).modified()).isEqualTo("2015-01-01T00:00:00Z");
        assertThat(read(filled).title()).isNull();
        assertThat(read(filled).byline()).isEmpty();
    }

    @Test
    void saysWhyItCannotBeRead() {
        byte[] whole = new Docx().paragraph("", "The lamp was lit.").bytes();

        assertThat(code(
                        Arrays.copyOf(whole, whole.length / 2),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .isEqualTo("damaged");
        assertThat(code(new Docx().bytes(), null)).isEqualTo("empty");
        assertThat(code(
                        new Docx()
                                .body("<w:sdt>".repeat(500) + "</w:sdt>".repeat(500))
                                .bytes(),
                        null))
                .isEqualTo("too-deep");
        assertThat(code(new Docx().body("<w:p>" + run("&b;") + "</w:p>").bytes(), null))
                .isEqualTo("damaged");
    }

    private static String item(String list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + run(text) + "</w:p>";
    }

    private static Text read(Docx docx) {
        return ((Normalized) normalize(docx.bytes(), null)).text();
    }

    private static String code(byte[] bytes, String type) {
        return ((Unreadable) normalize(bytes, type)).code();
    }

    private static Normalization normalize(byte[] bytes, String type) {
        return new Normalizer().normalize(new Source(bytes, type, null, null, null));
    }
}
