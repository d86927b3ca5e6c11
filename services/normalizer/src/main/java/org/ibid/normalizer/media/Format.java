package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The formats that are told apart: by bytes that cannot be mistaken, whatever was declared; then by declaration; then, where that is
 * absent, generic or contradicted, by the name's ending and a look at the start.
 */
public enum Format {
    HTML,
    PLAIN,
    MARKDOWN,
    LATEX,
    RESTRUCTURED_TEXT,
    ASCIIDOC,
    ORG,
    PDF,
    DOCX,
    PPTX,
    XLSX,
    /** Texts, presentations and spreadsheets: one vocabulary. */
    OPEN_DOCUMENT,
    EPUB,
    RTF,
    MAIL,
    JATS,
    TEI,
    /** Binary formats of old word processors, and encrypted new ones, which come in the same wrapping. */
    COMPOUND,
    /** Values, objects, logs: no document. */
    DATA,
    UNSUPPORTED;

    /** @param mediaType as declared, may be null; @param name a URL or file name whose ending may tell, may be null */
    public static Format of(@Nullable String mediaType, @Nullable String name, byte[] bytes) {
        Format seen = Signature.of(bytes);
        if (seen != null) {
            return seen;
        }
        String type = mediaType == null ? "" : mediaType.strip().toLowerCase(Locale.ROOT);
        Format xml = Looks.likeMarkup(bytes) ? XmlRoot.format(bytes) : null;
        if (xml != null) {
            return xml;
        }
        String path = name == null ? "" : path(name).toLowerCase(Locale.ROOT);
        if (DataFile.is(type, path, bytes)) {
            return DATA;
        }
        Format declared = declared(type);
        boolean packed = declared == DOCX
                || declared == PPTX
                || declared == XLSX
                || declared == OPEN_DOCUMENT
                || declared == EPUB
                || declared == PDF
                || declared == RTF;
        if (packed && Looks.likeText(bytes)) {
            return Looks.likeHtml(bytes) ? HTML : PLAIN;
        }
        if (declared != null) {
            return declared;
        }
        boolean text = type.startsWith("text/");
        boolean generic = type.isEmpty()
                || type.endsWith("/octet-stream")
                || type.endsWith("/unknown")
                || text
                || type.contains("zip")
                || isOldOffice(type);
        Format seemed = generic ? sniffed(path, bytes, text) : UNSUPPORTED;
        // its reader says that it is damaged
        return seemed == UNSUPPORTED && (isOldOffice(type) || isOldOffice(path)) ? COMPOUND : seemed;
    }

    /** By its type or its name. */
    private static boolean isOldOffice(String said) {
        return switch (said.substring(said.lastIndexOf('.') + 1)) {
            case "application/msword", "ms-excel", "ms-powerpoint", "ms-outlook", "doc", "ppt", "xls", "msg" -> true;
            default -> false;
        };
    }

    private static @Nullable Format declared(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml", "application/xml", "text/xml" -> HTML;
            case "application/pdf", "application/x-pdf" -> PDF;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "application/x-tex", "application/x-latex", "application/tex", "text/x-tex", "text/x-latex" -> LATEX;
            case "text/x-rst", "text/prs.fallenstein.rst", "text/restructuredtext" -> RESTRUCTURED_TEXT;
            case "text/asciidoc", "text/x-asciidoc", "application/asciidoc" -> ASCIIDOC;
            case "text/org", "text/x-org" -> ORG;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12" -> DOCX;
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                    "application/vnd.ms-powerpoint.presentation.macroenabled.12" -> PPTX;
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                    "application/vnd.ms-excel.sheet.macroenabled.12" -> XLSX;
            case "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.text-template",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.oasis.opendocument.spreadsheet" -> OPEN_DOCUMENT;
            case "application/epub+zip" -> EPUB;
            case "application/rtf", "text/rtf", "text/richtext" -> RTF;
            case "message/rfc822", "multipart/related", "application/x-mimearchive" -> MAIL;
            case "application/jats+xml", "application/vnd.jats+xml" -> JATS;
            case "application/tei+xml" -> TEI;
            default -> null;
        };
    }

    private static Format sniffed(String path, byte[] bytes, boolean declaredText) {
        if (path.endsWith(".md") || path.endsWith(".markdown")) {
            return MARKDOWN;
        }
        if (path.endsWith(".eml") && Looks.likeText(bytes) || Looks.likeMail(bytes)) {
            return MAIL;
        }
        if (Looks.likeHtml(bytes) && !(declaredText && path.endsWith(".txt"))) {
            return HTML;
        }
        if (Looks.likeText(bytes)) {
            Format named = named(path);
            return named != null ? named : Looks.likeLatex(bytes) ? LATEX : LightweightMarks.of(bytes);
        }
        // cut short, so that its directory is gone: its reader says so
        boolean zip = new String(bytes, 0, Math.min(bytes.length, 2), StandardCharsets.ISO_8859_1).equals("PK");
        return zip ? packed(path) : UNSUPPORTED;
    }

    private static @Nullable Format named(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "tex", "latex", "ltx" -> LATEX;
            case "rst", "rest" -> RESTRUCTURED_TEXT;
            case "adoc", "asciidoc", "asc" -> ASCIIDOC;
            case "org" -> ORG;
            default -> null;
        };
    }

    private static Format packed(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "docx" -> DOCX;
            case "pptx" -> PPTX;
            case "xlsx" -> XLSX;
            case "odt", "odp", "ods" -> OPEN_DOCUMENT;
            case "epub" -> EPUB;
            default -> UNSUPPORTED;
        };
    }

    /** Without the host, whose last part is no ending of a file. */
    static String path(String url) {
        String bare = withoutQuery(url);
        int host = bare.indexOf("://");
        int path = host < 0 ? 0 : bare.indexOf('/', host + 3);
        return path < 0 ? "" : bare.substring(path);
    }

    private static String withoutQuery(String url) {
        int end = url.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = url.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return url.substring(0, end);
    }
}
