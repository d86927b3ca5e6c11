package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Origin;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class PdfTextTest {

    private static final List<String> LEFT = List.of(
            "The lighthouses of the northern coast",
            "were built in haste, and the records of",
            "their build-",
            "ing were lost in the fire of the board,",
            "so that nobody knows today what they",
            "cost or who paid for them in the end.");
    private static final List<String> RIGHT = List.of(
            "Only the logs of the keepers are left,",
            "and these say little of money; they say",
            "that the lamp was lit and that the night",
            "was calm, on page after page, for fifty",
            "years and more without any change at",
            "all in the hand that wrote them down.");

    @Test
    void readsTwoColumnsOneAfterTheOther() throws IOException {
        Text text = read(twoColumns());

        assertThat(text.title()).isEqualTo("The Lighthouse Survey");
        assertThat(text.byline()).containsExactly("Anna Tollund", "Piet van der Meer");
        assertThat(text.content())
                .contains("records of their building were lost in the fire")
                .contains("who paid for them in the end")
                .containsSubsequence("who paid for them in the end", "Only the logs of the keepers")
                .doesNotContain("Journal of Lights 12");
    }

    @Test
    void keepsSuperscriptsNotesAndReferences() throws IOException {
        Text text = read(twoColumns());

        assertThat(text.inlines()).anySatisfy(inline -> {
            assertThat(inline.kind()).isEqualTo(Inline.Kind.SUPERSCRIPT);
            assertThat(inline.of(text.content())).isEqualTo("1");
        });
        assertThat(blocks(text, Block.Kind.NOTE)).containsExactly("1 Board archive, box 12, 1931.");
        assertThat(blocks(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "[1] Porter J (2014) Harbour lights. Journal of Lights 3.", "[2] Ek J (2010) Keepers.");
    }

    @Test
    void linksAMarkToTheNoteAtThePagesFoot() throws IOException {
        Text text = read(twoColumns());

        Inline link = text.inlines().stream()
                .filter(i -> i.kind() == Inline.Kind.LINK)
                .findFirst()
                .orElseThrow();
        assertThat(link.of(text.content())).isEqualTo("1");
        assertThat(text.inlines()).anySatisfy(anchor -> {
            assertThat("#" + anchor.target()).isEqualTo(link.target());
            assertThat(anchor.of(text.content())).isEqualTo("1 Board archive, box 12, 1931.");
        });
    }

    @Test
    void tellsForEveryLineWhereItStands() throws IOException {
        Text text = read(twoColumns());

        assertThat(text.origins()).anySatisfy(origin -> {
            assertThat(text.content().substring(origin.start(), origin.end())).isEqualTo(LEFT.getFirst());
            assertThat(origin.page()).isEqualTo(1);
            assertThat(origin.box().getFirst()).isCloseTo(60, within(0.5));
            assertThat(origin.box().getLast()).isCloseTo(842 - 700 + 2.5, within(1.0));
        });
        assertThat(text.origins())
                .anySatisfy(origin -> assertThat(text.content().substring(origin.start(), origin.end()))
                        .isEqualTo("their build"));
        assertThat(text.origins()).isSortedAccordingTo(Comparator.comparingInt(Origin::start));
    }

    @Test
    void readsAnAbstractAcrossBothColumnsFirstAndDropsAlternatingHeads() throws IOException {
        byte[] pdf = pages(4, (out, page) -> {
            line(out, 8, page % 2 == 0 ? 60 : 400, 815, page % 2 == 0 ? "Tollund and others" : "Lights " + page);
            if (page == 1) {
                line(
                        out,
                        10,
                        60,
                        760,
                        "Abstract. The lighthouses of the northern coast were built in haste, and nobody knows why,");
                line(
                        out,
                        10,
                        60,
                        748,
                        "nor who paid for them in the end, for the records of the board were lost in the great fire.");
            }
            column(out, 60, LEFT);
            column(out, 320, RIGHT);
        });

        Text text = read(pdf);

        assertThat(text.content())
                .containsSubsequence(
                        "Abstract. The lighthouses", "in the great fire.", LEFT.getFirst(), RIGHT.getFirst())
                .contains("nobody knows why, nor who paid")
                .doesNotContain("Tollund and others")
                .doesNotContain("Lights 3");
    }

    @Test
    void partsAnAuthorYearListAndKeepsAYearAtALinesStart() throws IOException {
        byte[] pdf = pages(1, (out, page) -> {
            column(out, 60, LEFT);
            line(out, 12, 60, 600, "References");
            line(out, 10, 60, 580, "1. Porter J, Ek J, van der Meer P");
            line(out, 10, 75, 568, "(2014) Harbour lights. doi:10.5555/");
            line(out, 10, 75, 556, "lights.3");
            line(out, 10, 60, 544, "2. Ek J (2010) Keepers.");
        });

        assertThat(blocks(read(pdf), Block.Kind.REFERENCE))
                .containsExactly(
                        "1. Porter J, Ek J, van der Meer P (2014) Harbour lights. doi:10.5555/lights.3",
                        "2. Ek J (2010) Keepers.");
    }

    @Test
    void keepsTheHyphensThatWordsHave() throws IOException {
        byte[] pdf = pages(
                1,
                (out, page) -> column(
                        out,
                        60,
                        List.of(
                                "A well known keeper wrote of a well-",
                                "known lamp, and of the light-",
                                "house in the years 1931-",
                                "1940, when Anna Smith-",
                                "Jones was a keeper there, as she wrote.")));

        assertThat(read(pdf).content())
                .isEqualTo(
                        "A well known keeper wrote of a well-known lamp, and of the lighthouse in the years 1931-1940, "
                                + "when Anna Smith-Jones was a keeper there, as she wrote.");
    }

    @Test
    void distrustsATitleThatAProgramWrote() throws IOException {
        assertThat(read(titled("Microsoft Word - lights_final.doc")).title()).isEqualTo("A Survey of Lights");
        assertThat(read(titled("Lights of the North")).title()).isEqualTo("Lights of the North");
    }

    private static byte[] titled(String declared) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(declared);
            document.addPage(new PDPage(PDRectangle.A4));
            try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
                line(out, 20, 60, 760, "A Survey of Lights");
                line(out, 14, 60, 735, "Lights of the North");
                column(out, 60, LEFT);
            }
            return bytes(document);
        }
    }

    private interface Painter {
        void paint(PDPageContentStream out, int page) throws IOException;
    }

    private static byte[] pages(int count, Painter painter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= count; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
                try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(page - 1))) {
                    painter.paint(out, page);
                }
            }
            return bytes(document);
        }
    }

    @Test
    void saysWhyAPdfCannotBeRead() throws IOException {
        byte[] whole = twoColumns();
        assertThat(code(Arrays.copyOf(whole, 40))).isEqualTo("pdf-damaged");
        assertThat(code("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("pdf-damaged");
        try (PDDocument blank = new PDDocument()) {
            blank.addPage(new PDPage(PDRectangle.A4));
            assertThat(code(bytes(blank))).isEqualTo("pdf-image-only");
        }
        try (PDDocument secret = new PDDocument()) {
            secret.addPage(new PDPage(PDRectangle.A4));
            secret.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            assertThat(code(bytes(secret))).isEqualTo("pdf-encrypted");
        }
    }

    private static List<String> blocks(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.of(text.content()))
                .toList();
    }

    private static Text read(byte[] pdf) {
        return ((Normalized) normalize(pdf)).text();
    }

    private static String code(byte[] pdf) {
        return ((Unreadable) normalize(pdf)).code();
    }

    private static Normalization normalize(byte[] pdf) {
        return new Normalizer().normalize(new Source(pdf, "application/pdf", null, null, null));
    }

    private static byte[] twoColumns() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
                try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(page - 1))) {
                    line(out, 9, 60, 815, "Journal of Lights 12");
                    line(out, 9, 295, 30, String.valueOf(page));
                    if (page == 1) {
                        line(out, 20, 60, 760, "The Lighthouse Survey");
                        line(out, 10, 60, 735, "Anna Tollund, Piet van der Meer");
                    }
                    if (page < 3) {
                        column(out, 60, LEFT);
                        column(out, 320, RIGHT);
                    } else {
                        line(out, 12, 60, 700, "References");
                        line(out, 10, 60, 680, "[1] Porter J (2014) Harbour lights. Journal");
                        line(out, 10, 75, 668, "of Lights 3.");
                        line(out, 10, 60, 656, "[2] Ek J (2010) Keepers.");
                    }
                    if (page == 1) {
                        float width = new PDType1Font(FontName.HELVETICA).getStringWidth(RIGHT.getLast()) / 100;
                        line(out, 6, 320 + width + 1, 640 + 4, "1");
                        line(out, 8, 60, 80, "1 Board archive, box 12, 1931.");
                    }
                }
            }
            return bytes(document);
        }
    }

    private static void column(PDPageContentStream out, float x, List<String> lines) throws IOException {
        float y = 700;
        for (String line : lines) {
            line(out, 10, x, y, line);
            y -= 12;
        }
    }

    private static void line(PDPageContentStream out, float size, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
