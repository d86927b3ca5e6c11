package org.ibid.contracts;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files are documents, by their names: of what else there is in folders and archives nothing is made. */
public final class FileTypes {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("text", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("markdown", "text/markdown"),
            Map.entry("tex", "application/x-tex"),
            Map.entry("rst", "text/x-rst"),
            Map.entry("adoc", "text/asciidoc"),
            Map.entry("asciidoc", "text/asciidoc"),
            Map.entry("org", "text/org"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("msg", "application/vnd.ms-outlook"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("mht", "message/rfc822"),
            Map.entry("mhtml", "message/rfc822"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("eml", "message/rfc822"));

    private FileTypes() {}

    /** Null when the name does not tell of a document. */
    public static @Nullable String mediaType(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return TYPES.get(last.substring(last.lastIndexOf('.') + 1));
    }

    /** @param mediaType without parameters; null when nothing is said */
    public static boolean isDocument(@Nullable String mediaType) {
        return mediaType != null && TYPES.containsValue(mediaType);
    }
}
