package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Vocabularies of XML that are told by their root element and what must stand in it. */
final class XmlRoot {

    private static final int LOOK = 1 << 16;
    private static final Pattern FIRST = Pattern.compile("<(?:\\w+:)?([A-Za-z][\\w.-]*)");

    private XmlRoot() {}

    /** The format; null for HTML and any other XML. */
    static @Nullable Format format(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        Matcher first = FIRST.matcher(start);
        String root = first.find() ? first.group(1) : "";
        return switch (root) {
            case "article", "pmc-articleset", "articles" ->
                start.contains("<front") && start.contains("<article-meta") ? Format.JATS : null;
            case "TEI", "TEI.2", "teiCorpus" -> start.contains("teiHeader") ? Format.TEI : null;
            default -> null;
        };
    }
}
