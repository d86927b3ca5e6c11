package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document is that no reader is there for, and what to do about it. */
public final class Unsupported {

    private static final String CODE = "unsupported-media-type";
    private static final int LOOK = 128;

    /**
     * @param at where the mark stands
     * @param mark by which its bytes are known; empty where none is
     * @param named parts of its media types, and endings of its names
     */
    private record Kind(int at, String mark, List<String> named, String name, String advice) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    60,
                    "BOOKMOBI",
                    List.of("mobipocket", ".mobi", ".azw", ".azw3", ".prc"),
                    "MOBI e-book",
                    "convert it to EPUB"),
            new Kind(60, "TEXtREAd", List.of(), "PalmDOC e-book", "convert it to EPUB"),
            new Kind(
                    0,
                    "\u00FFWPC",
                    List.of("wordperfect", ".wpd", ".wp5", ".wp"),
                    "WordPerfect document",
                    "save it as .docx, .odt or PDF"),
            new Kind(
                    0,
                    "AT&TFORM",
                    List.of("djvu", ".djvu", ".djv"),
                    "DjVu scan",
                    "convert it to PDF with its text layer"),
            new Kind(0, "%!PS", List.of("postscript", ".ps", ".eps"), "PostScript file", "convert it to PDF"),
            new Kind(0, "ITSF", List.of(".chm"), "compiled help file (CHM)", "publish the pages that are in it"),
            new Kind(0, "ITOLITLS", List.of(".lit"), "LIT e-book", "convert it to EPUB"),
            new Kind(
                    0,
                    "7z\u00BC\u00AF",
                    List.of("7z-compressed", ".7z"),
                    "7-Zip archive",
                    "unpack it and publish the documents in it"),
            new Kind(
                    0,
                    "Rar!",
                    List.of("x-rar", "vnd.rar", ".rar"),
                    "RAR archive",
                    "unpack it and publish the documents in it"),
            new Kind(
                    0,
                    "\u0089PNG",
                    List.of("image/", ".png", ".jpg", ".jpeg", ".tif", ".tiff"),
                    "picture",
                    "publish its text, or a PDF with a text layer"),
            new Kind(0, "\u00FF\u00D8\u00FF", List.of(), "picture", "publish its text, or a PDF with a text layer"),
            new Kind(0, "GIF8", List.of(), "picture", "publish its text, or a PDF with a text layer"),
            new Kind(0, "II*\0", List.of(), "picture", "publish its text, or a PDF with a text layer"),
            new Kind(0, "MM\0*", List.of(), "picture", "publish its text, or a PDF with a text layer"),
            new Kind(0, "ID3", List.of("audio/", "video/", ".mp3", ".mp4"), "recording", "publish its transcript"),
            new Kind(4, "ftyp", List.of(), "recording", "publish its transcript"),
            new Kind(
                    4,
                    "Standard Jet DB",
                    List.of("msaccess", ".mdb", ".accdb"),
                    "database",
                    "publish the report that is made of it"),
            new Kind(
                    0,
                    "",
                    List.of("apple.pages", ".pages", "apple.keynote", ".key"),
                    "iWork document",
                    "export it as .docx, .pptx or PDF"),
            new Kind(
                    0,
                    "",
                    List.of("vnd.ms-excel.sheet.binary", ".xlsb"),
                    "binary workbook (XLSB)",
                    "save it as .xlsx"));

    private Unsupported() {}

    /** @param mediaType as declared; @param name a URL or file name; each may be null */
    public static DocumentFailure failure(byte[] bytes, @Nullable String mediaType, @Nullable String name) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        Kind kind =
                KINDS.stream().filter(each -> isMarked(each, start)).findFirst().orElse(null);
        if (kind == null) {
            String said = (mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT))
                    + ' '
                    + (name == null ? "" : Format.path(name).toLowerCase(Locale.ROOT))
                    + ' ';
            kind = KINDS.stream()
                    .filter(each -> isNamed(each, said))
                    .findFirst()
                    .orElse(null);
        }
        if (kind != null) {
            return new DocumentFailure(CODE, "No reader for a " + kind.name() + ": " + kind.advice() + ".");
        }
        return new DocumentFailure(
                CODE,
                mediaType == null
                        ? "No reader for this kind of document, and nothing tells what it is: name its media type."
                        : "No reader for this kind of document: " + mediaType);
    }

    private static boolean isMarked(Kind kind, String start) {
        return !kind.mark().isEmpty() && start.startsWith(kind.mark(), kind.at());
    }

    private static boolean isNamed(Kind kind, String said) {
        return kind.named().stream().anyMatch(name -> said.contains(name.startsWith(".") ? name + ' ' : name));
    }
}
