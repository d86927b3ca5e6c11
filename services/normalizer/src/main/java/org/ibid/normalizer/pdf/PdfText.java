package org.ibid.normalizer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.ibid.contracts.Text;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Reads a PDF's text layer in reading order; at most its first thousand pages. */
public final class PdfText {

    private static final int MOST_PAGES = 1000;

    private PdfText() {}

    /** @throws DocumentFailure if it is encrypted, damaged, or holds pictures of text only */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document, url, titleHint);
        } catch (InvalidPasswordException encrypted) {
            throw new DocumentFailure(
                    "pdf-encrypted", "The PDF opens with a password only: save a copy of it without one.");
        } catch (IOException damaged) {
            throw new DocumentFailure(
                    "pdf-damaged", "The PDF is damaged or cut short: get it again, or print it anew.");
        }
    }

    private static Text read(PDDocument document, @Nullable String url, @Nullable String titleHint)
            throws IOException, DocumentFailure {
        int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
        GlyphReader reader = new GlyphReader();
        List<List<Line>> unordered = new ArrayList<>();
        RunningHeads heads = new RunningHeads();
        double[] widths = new double[pages];
        double[] heights = new double[pages];
        for (int page = 1; page <= pages; page++) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            widths[page - 1] = box.getWidth();
            heights[page - 1] = box.getHeight();
            unordered.add(reader.lines(document, page));
            heads.see(unordered.getLast(), box.getHeight());
        }
        for (int page = 0; page < pages; page++) {
            heads.removeFrom(unordered.get(page), heights[page]);
        }
        List<Line> kept =
                Columns.order(unordered, widths).stream().flatMap(List::stream).toList();
        if (kept.isEmpty()) {
            throw new DocumentFailure(
                    "pdf-image-only",
                    "The PDF holds pictures of pages and no text: run it through text recognition (OCR).");
        }
        Declared declared = declared(document.getDocumentInformation());
        PdfHtml html = PdfHtml.of(kept, Arrays.stream(heights).max().orElse(0), declared.title());
        Text text = declared.read(html.html(), url, null, titleHint, List.of(), null);
        return text.withOrigins(LineOrigins.of(text.content(), html.written()));
    }

    private static Declared declared(PDDocumentInformation information) {
        return Declared.of(
                information.getTitle(),
                information.getAuthor(),
                day(information.getCreationDate()),
                day(information.getModificationDate()),
                null);
    }

    private static @Nullable String day(Calendar calendar) {
        return calendar == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        calendar.get(Calendar.YEAR),
                        calendar.get(Calendar.MONTH) + 1,
                        calendar.get(Calendar.DAY_OF_MONTH));
    }
}
