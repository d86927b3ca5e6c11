package org.ibid.normalizer.media;

import java.util.Locale;

/** The formats that are told apart, by declaration or, where that is absent or generic, by a look at the start. */
public enum Format {
    HTML,
    PLAIN,
    MARKDOWN,
    PDF,
    UNSUPPORTED;

    private static final int LOOK = 2048;

    /** @param mediaType as declared, may be null; @param name a URL or file name whose ending may tell, may be null */
    public static Format of(String mediaType, String name, byte[] bytes) {
        String type = mediaType == null ? "" : mediaType.strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html", "application/xhtml+xml", "application/xml", "text/xml" -> HTML;
            case "application/pdf", "application/x-pdf" -> PDF;
            case "text/markdown", "text/x-markdown" -> MARKDOWN;
            case "", "text/plain", "application/octet-stream", "binary/octet-stream", "application/unknown" ->
                sniff(name, bytes, type.equals("text/plain"));
            default -> type.startsWith("text/") ? sniff(name, bytes, true) : UNSUPPORTED;
        };
    }

    private static Format sniff(String name, byte[] bytes, boolean declaredText) {
        String path = name == null ? "" : name.toLowerCase(Locale.ROOT);
        if (path.endsWith(".md") || path.endsWith(".markdown")) {
            return MARKDOWN;
        }
        if (isPdf(bytes)) {
            return PDF;
        }
        if (looksLikeHtml(bytes) && !(declaredText && path.endsWith(".txt"))) {
            return HTML;
        }
        return looksBinary(bytes) ? UNSUPPORTED : PLAIN;
    }

    /** After white space, a byte order mark, comments or an XML declaration: a tag that only HTML has. */
    private static boolean looksLikeHtml(byte[] bytes) {
        StringBuilder start = new StringBuilder(LOOK);
        for (int i = 0; i < Math.min(bytes.length, LOOK); i++) {
            if (bytes[i] > 0) {
                start.append((char) bytes[i]);
            }
        }
        String look = start.toString().strip().toLowerCase(Locale.ROOT);
        if (look.startsWith("<!doctype html") || look.startsWith("<html") || look.startsWith("<head")) {
            return true;
        }
        boolean markup = look.startsWith("<");
        return markup
                && (look.contains("<html")
                        || look.contains("<body")
                        || look.contains("<p>")
                        || look.contains("<p ")
                        || look.contains("<div")
                        || look.contains("<h1")
                        || look.contains("<title")
                        || look.contains("<meta")
                        || look.contains("<article")
                        || look.contains("</"));
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    private static boolean looksBinary(byte[] bytes) {
        int end = Math.min(bytes.length, LOOK);
        if (end >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return false;
        }
        String magic = new String(bytes, 0, Math.min(end, 5), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (magic.startsWith("PK\u0003\u0004") || magic.startsWith("\u0089PNG") || magic.startsWith("{\\rtf")) {
            return true;
        }
        int control = 0;
        int zeros = 0;
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xFF;
            zeros += b == 0 ? 1 : 0;
            control += b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        boolean utf16 = zeros * 5 > end * 2 && zeros * 5 < end * 3;
        return !utf16 && control * 20 > end;
    }
}
