package org.ibid.normalizer.compound;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ibid.contracts.Text;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document (MS-DOC): paragraphs with their headings, lists and tables, links, raised letters, footnotes and endnotes
 * linked from their marks; not comments, deletions, headers and text boxes, which a diagnostic says.
 */
final class DocText {

    private DocText() {}

    static Text read(POIFSFileSystem file, @Nullable String url, @Nullable String titleHint)
            throws IOException, DocumentFailure {
        try (HWPFDocument document = new HWPFDocument(file)) {
            DocNotes notes = new DocNotes(document);
            DocBody body = new DocBody(document, notes);
            body.read(document.getRange());
            Declared declared = Summary.of(document.getSummaryInformation());
            body.markup().notes(notes.all(body));
            String shown = body.isTitled() ? null : declared.title();
            return declared.read(body.markup().html(), url, shown, titleHint, List.of(), null)
                    .withDiagnostics(
                            List.of(
                                    Summary.thin(
                                            "Text boxes, comments, headers and footers of the document are not part of the text, and numbers of its lists are counted anew.")));
        }
    }
}
