package org.ibid.normalizer.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.Stretches.blocks;
import static org.ibid.normalizer.Stretches.inlines;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.archive.Zips;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.junit.jupiter.api.Test;

class XlsxTextTest {

    private static final String LAMPS = """
            <worksheet xmlns:r="urn:officeDocument/relationships"><sheetData>\
            <row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>price</t></is></c></row>\
            <row><c r="A2" s="1"><v>41700</v></c><c r="B2" t="str"><f>A1</f><v>paid</v></c><c r="C2"><v>0.30000000000000004</v></c></row>\
            <row><c r="A3" s="2"><v>0.5</v></c><c r="C3" t="b"><v>1</v></c></row>\
            <row><c r="A4" s="1"/></row></sheetData>\
            <hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks></worksheet>""";

    @Test
    void readsSheetsUnderTheirNamesAsTheyAreSeen() {
        Text text = ((Normalized) normalize(Zips.of(workbook()))).text();

        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Lamps", "Ropes");
        assertThat(blocks(text, Block.Kind.TABLE))
                .containsExactly("lamp\tprice\n2014-03-02\tpaid\t0.3\n50%\tTRUE", "hemp");
        assertThat(inlines(text, Inline.Kind.LINK)).containsExactly("lamp -> https://lights.example/log");
        assertThat(text.content()).doesNotContain("secret").doesNotContain("ランプ");
        assertThat(text.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.parts-unread", "Hidden sheets");
    }

    @Test
    void isReadApart() {
        assertThat(IsolatedNormalizer.isApart(new Source(Zips.of(workbook()), null, null, null, null)))
                .isTrue();
    }

    @Test
    void aWorkbookWithoutASheetThatItNamesIsDamaged() {
        Map<String, String> parts = workbook();
        parts.remove("xl/worksheets/sheet2.xml");

        assertThat(normalize(Zips.of(parts)))
                .isInstanceOfSatisfying(
                        Unreadable.class, failure -> assertThat(failure.code()).isEqualTo("damaged"));
    }

    @Test
    void numbersThatNobodyCanShowStayAsTheyAreWritten() {
        Map<String, String> parts = workbook();
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c s=\"1\"><v>1E999999999</v></c><c><v>1e300</v></c><c t=\"s\"><v>99</v></c>"
                        + "<c r=\"XFD1\"><v>7</v></c><c s=\"77\"><v>-2.50</v></c></row></sheetData></worksheet>");

        Text text = ((Normalized) normalize(Zips.of(parts))).text();

        assertThat(blocks(text, Block.Kind.TABLE)).last().isEqualTo("1E999999999\t1e300\t7\t-2.5");
    }

    @Test
    void elementsInElementsWithoutEndAreTooDeep() {
        Map<String, String> parts = workbook();
        parts.put("xl/worksheets/sheet2.xml", "<sheetData>".repeat(500) + "</sheetData>".repeat(500));

        assertThat(code(Zips.of(parts))).isEqualTo("too-deep");
    }

    @Test
    void unpacksNoBomb() {
        Map<String, String> parts = workbook();
        parts.put("xl/worksheets/sheet2.xml", "<worksheet>" + " ".repeat(65 << 20) + "</worksheet>");

        assertThat(code(Zips.of(parts))).isEqualTo("expands-too-far");
    }

    @Test
    void longWordsThatManyCellsNameDoNotFillTheMemory() {
        Map<String, String> parts = workbook();
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "lamp ".repeat(6_000) + "</t></si></sst>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row>" + "<c t=\"s\"><v>0</v></c>".repeat(100_000)
                        + "</row></sheetData></worksheet>");

        assertThat(code(Zips.of(parts))).isEqualTo("text-too-large");
    }

    @Test
    void aFileThatWasCutShortIsDamagedWhateverIsLeft() {
        byte[] whole = Zips.of(workbook());
        for (int length = 4; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            Normalization read =
                    new Normalizer().normalize(new Source(cut, null, null, "https://a.example/t.xlsx", null));
            assertThat(((Unreadable) read).code()).as("%d bytes", length).isEqualTo("damaged");
        }
    }

    private static String code(byte[] workbook) {
        return ((Unreadable) normalize(workbook)).code();
    }

    private static Normalization normalize(byte[] bytes) {
        return new Normalizer().normalize(new Source(bytes, null, null, null, null));
    }

    private static Map<String, String> workbook() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="urn:officeDocument/relationships"><sheets><sheet name="Lamps" r:id="rId1"/>\
                <sheet name="Drafts" state="hidden" r:id="rId2"/><sheet name="Ropes" r:id="rId3"/></sheets></workbook>""");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "worksheet", "worksheets/sheet3.xml")
                        + relation("rId3", "worksheet", "worksheets/sheet2.xml")
                        + relation("rId4", "sharedStrings", "sharedStrings.xml")
                        + relation("rId5", "styles", "styles.xml")));
        parts.put("xl/sharedStrings.xml", "<sst><si><r><t>la</t></r><r><t>mp</t></r><rPh><t>ランプ</t></rPh></si></sst>");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy"/></numFmts>\
                <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>""");
        parts.put("xl/worksheets/sheet1.xml", LAMPS);
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations(
                        "<Relationship Id=\"rId9\" Type=\"t/hyperlink\" Target=\"https://lights.example/log\" TargetMode=\"External\"/>"));
        parts.put("xl/worksheets/sheet2.xml", sheet("hemp"));
        parts.put("xl/worksheets/sheet3.xml", sheet("secret"));
        return parts;
    }

    private static String sheet(String word) {
        return "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + word
                + "</t></is></c></row></sheetData></worksheet>";
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"x/" + type + "\" Target=\"" + target + "\"/>";
    }
}
