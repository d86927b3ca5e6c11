package org.ibid.normalizer.compound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Tells what lies in a compound file by the names of its streams, and reads it. */
public final class CompoundText {

    private CompoundText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code unsupported-media-type}, {@code text-too-large} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Kind kind = null;
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            kind = Kind.of(file.getRoot());
            return switch (kind) {
                case WORD -> DocText.read(file, url, titleHint);
                case SLIDES -> PptText.read(file, url, titleHint);
                case WORKBOOK -> XlsText.read(file, url, titleHint);
                case MESSAGE -> MsgText.read(file, url, titleHint);
                case ENCRYPTED -> throw DocumentFailure.encrypted("Office document");
                case OTHER ->
                    throw new DocumentFailure(
                            "unsupported-media-type",
                            "No reader for this Office document (a drawing, a publication or the like): save it as PDF.");
            };
        } catch (EncryptedDocumentException locked) {
            throw DocumentFailure.encrypted(kind == null ? "Office document" : kind.words);
        } catch (OldWordFileFormatException | OldExcelFormatException old) {
            throw new DocumentFailure(
                    "unsupported-media-type",
                    "No reader for Office documents from before 1997: save the document as .docx, .odt or PDF.");
        } catch (IOException | RuntimeException broken) {
            throw DocumentFailure.damaged(kind == null ? "Office document" : kind.words);
        }
    }

    private enum Kind {
        WORD("Word document"),
        SLIDES("presentation"),
        WORKBOOK("workbook"),
        MESSAGE("e-mail"),
        ENCRYPTED("Office document"),
        OTHER("Office document");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(DirectoryNode root) {
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return ENCRYPTED;
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return WORD;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return SLIDES;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return WORKBOOK;
            }
            return root.hasEntryCaseInsensitive("__properties_version1.0") ? MESSAGE : OTHER;
        }
    }
}
