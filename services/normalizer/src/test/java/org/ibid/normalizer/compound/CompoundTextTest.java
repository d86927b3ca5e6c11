package org.ibid.normalizer.compound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.Stretches.blocks;
import static org.ibid.normalizer.Stretches.inlines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompoundTextTest {

    private static final List<String> FORESEEN = List.of("damaged", "encrypted", "empty", "unsupported-media-type");

    @Test
    void readsAWordDocumentWithItsNotesLinked() throws IOException {
        Text text = read(word());

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("What was sold");
        assertThat(blocks(text, Block.Kind.LIST_ITEM)).containsExactly("one lamp", "two lamps");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("year\tlamps\n2013\t12");
        assertThat(blocks(text, Block.Kind.NOTE))
                .containsExactly("1 Minutes of the board, 12 May 2013.", "i Ropes were dear then.");
        assertThat(inlines(text, Inline.Kind.LINK))
                .containsExactly("1 -> #ftn1", "the minutes -> https://example.org/minutes", "i -> #edn2");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("text.parts-unread");
    }

    @Test
    void readsSlidesUnderTheirTitles() throws IOException {
        Text text = read(slides());

        assertThat(text.title()).isEqualTo("The Ferry");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("What was sold");
        assertThat(blocks(text, Block.Kind.PARAGRAPH)).containsExactly("No buyer was named.1", "The bell, too.");
        assertThat(inlines(text, Inline.Kind.SUPERSCRIPT)).containsExactly("1 -> null");
    }

    @Test
    void readsSheetsUnderTheirNames() throws IOException {
        Text text = read(workbook());

        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Lamps");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("day\tlamps\n2014-03-02\t12.5");
        assertThat(text.content()).doesNotContain("secret");
        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("text.parts-unread");
    }

    @Test
    void readsAMessageAsAMailIsRead() throws IOException {
        Text text = read(message());

        assertThat(text.title()).isEqualTo("The last ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist");
        assertThat(text.published()).isEqualTo("2014-03-02T10:00:00Z");
        assertThat(text.content()).isEqualTo("The board bought lamps [1].\n\nNobody paid.");
        assertThat(text.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.attachment-unread", "minutes.pdf");
    }

    @Test
    void allAreReadApart() throws IOException {
        for (byte[] file : List.of(word(), slides(), workbook(), message())) {
            assertThat(IsolatedNormalizer.isApart(new Source(file, null, null, null, null)))
                    .isTrue();
        }
    }

    @Test
    void whatIsLockedOrOfAnotherKindIsSaidToBe() throws IOException {
        assertThat(failure(with("EncryptedPackage"), null).code()).isEqualTo("encrypted");
        assertThat(failure(with("VisioDocument"), null).code()).isEqualTo("unsupported-media-type");
        assertThat(failure(
                                "not by its bytes\0\1\2\3\4\5\6\7\0\1\2\3".getBytes(StandardCharsets.US_ASCII),
                                "application/msword")
                        .code())
                .isEqualTo("damaged");
        assertThat(failure(Arrays.copyOf(word(), 40), null).code()).isEqualTo("damaged");
    }

    @Test
    void filesThatWereCutShortOrOverwrittenEndAsATextOrWithAReasonThatWasForeseen() throws IOException {
        Random random = new Random(7);
        for (byte[] file : List.of(word(), slides(), workbook(), message())) {
            for (int i = 0; i < 40; i++) {
                byte[] broken = Arrays.copyOf(file, i % 2 == 0 ? file.length : 512 + random.nextInt(file.length - 512));
                for (int n = 0; n < 1 + i / 4; n++) {
                    broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
                }
                if (normalize(broken, null) instanceof Unreadable(String code, String message)) {
                    assertThat(code).as(message).isIn(FORESEEN);
                }
            }
        }
    }

    private static Text read(byte[] file) {
        return ((Normalized) normalize(file, null)).text();
    }

    private static Unreadable failure(byte[] file, @Nullable String type) {
        return (Unreadable) normalize(file, type);
    }

    private static Normalization normalize(byte[] file, @Nullable String type) {
        return new Normalizer().normalize(new Source(file, type, null, null, null));
    }

    /** Written by LibreOffice: POI writes none with notes. */
    private static byte[] word() throws IOException {
        try (InputStream in = Objects.requireNonNull(CompoundTextTest.class.getResourceAsStream("ferry.doc"))) {
            return in.readAllBytes();
        }
    }

    private static byte[] slides() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            slide(show, "The Ferry", "No buyer was named.", "1");
            slide(show, "What was sold", "The bell, too.", null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static void slide(HSLFSlideShow show, String title, String words, @Nullable String mark) {
        HSLFSlide slide = show.createSlide();
        slide.addTitle().setText(title);
        HSLFTextBox box = slide.createTextBox();
        box.setText(words);
        if (mark != null) {
            HSLFTextRun run = box.appendText(mark, false);
            run.setSuperscript(30);
        }
    }

    private static byte[] workbook() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("Lamps");
            HSSFRow head = sheet.createRow(0);
            head.createCell(0).setCellValue("day");
            head.createCell(1).setCellValue("lamps");
            HSSFRow row = sheet.createRow(2);
            HSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            HSSFCell date = row.createCell(0);
            date.setCellValue(LocalDate.of(2014, 3, 2));
            date.setCellStyle(day);
            row.createCell(1).setCellValue(12.5);
            workbook.createSheet("Drafts").createRow(0).createCell(0).setCellValue("secret");
            workbook.setSheetHidden(1, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** By MS-OXMSG 2.2: a stream for each property of variable length, one for all others. */
    private static byte[] message() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            put(root, "__substg1.0_0037001F", "The last ferry");
            put(root, "__substg1.0_0C1A001F", "Mara Lindqvist");
            put(root, "__substg1.0_1000001F", "The board bought lamps [1].\r\n\r\nNobody paid.\r\n");
            long sent = (Instant.parse("2014-03-02T10:00:00Z").getEpochSecond() + 11_644_473_600L) * 10_000_000L;
            ByteBuffer properties = ByteBuffer.allocate(32 + 16).order(ByteOrder.LITTLE_ENDIAN);
            properties.position(32);
            properties
                    .putShort((short) 0x0040)
                    .putShort((short) 0x0039)
                    .putInt(6)
                    .putLong(sent);
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(properties.array()));
            put(root.createDirectory("__attach_version1.0_#00000000"), "__substg1.0_3707001F", "minutes.pdf");
            return bytes(file);
        }
    }

    private static byte[] with(String stream) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            put(file.getRoot(), stream, "lamps");
            return bytes(file);
        }
    }

    private static void put(DirectoryEntry folder, String name, String words) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }
}
