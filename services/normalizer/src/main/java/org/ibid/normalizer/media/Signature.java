package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats whose first bytes cannot be mistaken. */
final class Signature {

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final Pattern OPEN_DOCUMENT =
            Pattern.compile("mimetypeapplication/vnd\\.oasis\\.opendocument\\.(?:text|presentation|spreadsheet)");

    private Signature() {}

    /** The format, {@link Format#UNSUPPORTED} for one that is known and not read. */
    static @Nullable Format of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return packed(bytes);
        }
        if (start.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (start.startsWith(COMPOUND)) {
            return Format.COMPOUND;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return Format.UNSUPPORTED;
        }
        // readers look for it this far; before it stand bytes of a transfer, never words
        int pdf = start.indexOf("%PDF-");
        return pdf == 0 || pdf > 0 && start.substring(0, pdf).isBlank() ? Format.PDF : null;
    }

    /** By the names of the parts, which zip writes in plain: at the front, and again in the directory at the end. */
    private static @Nullable Format packed(byte[] bytes) {
        String front = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        if (front.contains("mimetypeapplication/epub+zip")) {
            return Format.EPUB;
        }
        if (OPEN_DOCUMENT.matcher(front).find()) {
            return Format.OPEN_DOCUMENT;
        }
        int from = Math.max(0, bytes.length - (1 << 20));
        String directory = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (directory.contains("word/document")) {
            return Format.DOCX;
        }
        if (directory.contains("ppt/presentation.xml")) {
            return Format.PPTX;
        }
        if (directory.contains("xl/workbook.xml")) {
            return Format.XLSX;
        }
        if (directory.contains("META-INF/container.xml")) {
            return Format.EPUB;
        }
        return directory.contains("META-INF/manifest.xml") && directory.contains("content.xml")
                ? Format.OPEN_DOCUMENT
                : null;
    }
}
