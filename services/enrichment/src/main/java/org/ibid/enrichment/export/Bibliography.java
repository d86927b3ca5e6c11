package org.ibid.enrichment.export;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A bibliography in a style of the CSL style repository, formatted by citeproc-java: each source once, in the style's own order; then,
 * as printed, the entries that could not be read.
 */
final class Bibliography {

    private Bibliography() {}

    static String text(List<Reference> references, String style, @Nullable String language) {
        String formatted = CslStyle.of(style).text(read(references), language);
        return formatted + unread(references).map(line -> line + '\n').collect(Collectors.joining());
    }

    static String html(List<Reference> references, String style, @Nullable String language) {
        String formatted = CslStyle.of(style).html(read(references), language);
        return formatted + unread(references).map(Bibliography::entry).collect(Collectors.joining());
    }

    private static List<CSLItemData> read(List<Reference> references) {
        return references.stream()
                .filter(reference -> Items.read(reference) != null)
                .map(reference -> CslStyle.read(CslJson.item(reference)))
                .toList();
    }

    private static Stream<String> unread(List<Reference> references) {
        return references.stream()
                .filter(reference -> Items.read(reference) == null)
                .map(reference -> Items.printed(reference).replaceAll("\\s+", " "));
    }

    private static String entry(String line) {
        String escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<div class=\"csl-entry\">" + escaped + "</div>\n";
    }
}
