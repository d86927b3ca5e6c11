package org.ibid.normalizer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.ibid.contracts.Text;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.name.PersonNames;

/** Reads a PDF's text layer in reading order; at most its first thousand pages. */
public final class PdfText {

    private static final int MOST_PAGES = 1000;

    private PdfText() {}

    /** @throws DocumentFailure if it is encrypted, damaged, or holds pictures of text only */
    public static Text read(byte[] bytes, String url, String titleHint) throws DocumentFailure {
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

    private static Text read(PDDocument document, String url, String titleHint) throws IOException, DocumentFailure {
        int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
        GlyphReader reader = new GlyphReader();
        List<List<Line>> byPage = new ArrayList<>();
        RunningHeads heads = new RunningHeads();
        double height = 0;
        for (int page = 1; page <= pages; page++) {
            double pageHeight = document.getPage(page - 1).getCropBox().getHeight();
            double width = document.getPage(page - 1).getCropBox().getWidth();
            List<Line> lines = Columns.order(reader.lines(document, page), width);
            heads.see(lines, pageHeight);
            byPage.add(lines);
            height = Math.max(height, pageHeight);
        }
        List<Line> kept = new ArrayList<>();
        for (List<Line> lines : byPage) {
            for (Line line : lines) {
                if (!heads.contains(line, height)) {
                    kept.add(line);
                }
            }
        }
        if (kept.isEmpty()) {
            throw new DocumentFailure(
                    "pdf-image-only",
                    "The PDF holds pictures of pages and no text: run it through text recognition (OCR).");
        }
        PDDocumentInformation information = document.getDocumentInformation();
        String author = information.getAuthor() == null ? "" : information.getAuthor();
        String title = titleHint != null ? titleHint : information.getTitle();
        return WholeDocument.read(PdfHtml.of(kept, height), url, null, title, PersonNames.line(author), null, null);
    }
}
