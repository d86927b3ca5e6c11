package org.ibid.normalizer.pptx;

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

class PptxTextTest {

    private static final String NAMESPACES =
            " xmlns:a=\"urn:drawingml\" xmlns:p=\"urn:presentationml\" xmlns:r=\"urn:officeDocument/relationships\"";
    private static final String COVER = shape("body", "<a:p><a:r><a:t>A talk to the board</a:t></a:r></a:p>")
            + shape("ctrTitle", "<a:p><a:r><a:t>The Ferry</a:t></a:r></a:p>")
            + shape("sldNum", "<a:p><a:fld type=\"slidenum\"><a:t>17</a:t></a:fld></a:p>");
    private static final String SALE =
            shape("title", "<a:p><a:r><a:t>What was sold</a:t></a:r></a:p>") + shape("body", """
                <a:p><a:r><a:t>The ferry, in spring</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>1</a:t></a:r></a:p>\
                <a:p><a:pPr lvl="1"/><a:r><a:t>and its bell, see </a:t></a:r>\
                <a:r><a:rPr><a:hlinkClick r:id="rId7"/></a:rPr><a:t>the log</a:t></a:r></a:p>\
                <a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>No buyer was named.</a:t></a:r></a:p>\
                """) + """
                <p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Year</a:t></a:r></a:p></a:txBody></a:tc>\
                <a:tc><a:txBody><a:p><a:r><a:t>Boats</a:t></a:r></a:p></a:txBody></a:tc></a:tr>\
                <a:tr><a:tc><a:txBody><a:p><a:r><a:t>1931</a:t></a:r></a:p></a:txBody></a:tc>\
                <a:tc><a:txBody><a:p><a:r><a:t>12</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>\
                <p:graphicFrame><c:chart xmlns:c="urn:chart"/></p:graphicFrame>\
                """;
    private static final String SPOKEN = shape("sldImg", "<a:p><a:r><a:t>picture</a:t></a:r></a:p>")
            + shape("body", "<a:p><a:r><a:t>The board was told of it the day before.</a:t></a:r></a:p>");

    @Test
    void readsSlidesInTheOrderThatTheyAreShownIn() {
        Text text = ((Normalized) normalize(Zips.of(deck()))).text();

        assertThat(text.title()).isEqualTo("The Ferry");
        assertThat(text.byline()).containsExactly("Anna Tollund");
        assertThat(text.published()).as("its template was made that day").isNull();
        assertThat(text.modified()).isEqualTo("2014-03-02T10:00:00Z");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("What was sold");
        assertThat(blocks(text, Block.Kind.LIST_ITEM))
                .containsExactly("A talk to the board", "The ferry, in spring1", "and its bell, see the log");
        assertThat(blocks(text, Block.Kind.PARAGRAPH))
                .containsExactly("No buyer was named.", "The board was told of it the day before.");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("Year\tBoats\n1931\t12");
        assertThat(inlines(text, Inline.Kind.LINK)).containsExactly("the log -> https://lights.example/log");
        assertThat(inlines(text, Inline.Kind.SUPERSCRIPT)).containsExactly("1 -> null");
        assertThat(text.content()).doesNotContain("17").doesNotContain("picture");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("text.parts-unread");
    }

    @Test
    void isReadApartFromTheService() {
        assertThat(IsolatedNormalizer.isApart(source(Zips.of(deck())))).isTrue();
    }

    @Test
    void aSlideThatIsNotThereIsDamage() {
        Map<String, String> deck = deck();
        deck.remove("ppt/slides/slide2.xml");

        assertThat(code(Zips.of(deck))).isEqualTo("damaged");
    }

    @Test
    void unpacksNoBomb() {
        Map<String, String> deck = deck();
        deck.put("ppt/slides/slide2.xml", slide("<a:p>" + " ".repeat(65 << 20) + "</a:p>"));

        assertThat(code(Zips.of(deck))).isEqualTo("expands-too-far");
    }

    @Test
    void oneSlideThatIsShownAThousandTimesIsReadOnce() {
        Map<String, String> deck = deck();
        deck.put("ppt/presentation.xml", presentation("<p:sldId id=\"256\" r:id=\"rId2\"/>".repeat(1000)));

        Text text = ((Normalized) normalize(Zips.of(deck))).text();

        assertThat(text.content()).containsOnlyOnce("No buyer was named.");
    }

    @Test
    void shapesInShapesWithoutEndAreTooDeep() {
        Map<String, String> deck = deck();
        deck.put("ppt/slides/slide2.xml", slide("<p:grpSp>".repeat(500) + "</p:grpSp>".repeat(500)));

        assertThat(code(Zips.of(deck))).isEqualTo("too-deep");
    }

    @Test
    void aFileThatWasCutShortIsDamagedWhateverIsLeft() {
        byte[] whole = Zips.of(deck());
        for (int length = 4; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            Normalization read =
                    new Normalizer().normalize(new Source(cut, null, null, "https://a.example/t.pptx", null));
            assertThat(((Unreadable) read).code()).as("%d bytes", length).isEqualTo("damaged");
        }
    }

    private static String code(byte[] deck) {
        return ((Unreadable) normalize(deck)).code();
    }

    private static Normalization normalize(byte[] deck) {
        return new Normalizer().normalize(source(deck));
    }

    private static Source source(byte[] deck) {
        return new Source(deck, null, null, null, null);
    }

    /** The second slide's part is shown first. */
    private static Map<String, String> deck() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "docProps/core.xml",
                "<c:properties xmlns:c=\"c\" xmlns:d=\"d\"><d:title>PowerPoint Presentation</d:title><d:creator>Anna"
                        + " Tollund</d:creator>"
                        + "<d:created>2006-08-16T00:00:00Z</d:created><d:modified>2014-03-02T10:00:00Z</d:modified></c:properties>");
        parts.put(
                "ppt/presentation.xml",
                presentation("<p:sldId id=\"256\" r:id=\"rId3\"/><p:sldId id=\"257\" r:id=\"rId2\"/>"));
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                relations(relation("rId2", "slide", "slides/slide1.xml")
                        + relation("rId3", "slide", "slides/slide2.xml")));
        parts.put("ppt/slides/slide1.xml", slide(SALE));
        parts.put("ppt/slides/slide2.xml", slide(COVER));
        parts.put(
                "ppt/slides/_rels/slide1.xml.rels",
                relations(relation("rId1", "notesSlide", "../notesSlides/notesSlide1.xml")
                        + "<Relationship Id=\"rId7\" Type=\"t/hyperlink\""
                        + " Target=\"https://lights.example/log\" TargetMode=\"External\"/>"));
        parts.put("ppt/notesSlides/notesSlide1.xml", slide(SPOKEN));
        return parts;
    }

    private static String presentation(String slides) {
        return "<p:presentation" + NAMESPACES + "><p:sldIdLst>" + slides + "</p:sldIdLst></p:presentation>";
    }

    private static String slide(String shapes) {
        return "<p:sld" + NAMESPACES + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
    }

    private static String shape(String placeholder, String paragraphs) {
        return "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"" + placeholder + "\"/></p:nvPr></p:nvSpPr><p:txBody>" + paragraphs
                + "</p:txBody></p:sp>";
    }

    private static String relations(String each) {
        return "<Relationships>" + each + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"t/" + type + "\" Target=\"" + target + "\"/>";
    }
}
