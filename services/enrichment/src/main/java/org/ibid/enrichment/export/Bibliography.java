package org.ibid.enrichment.export;

import com.fasterxml.jackson.core.type.TypeReference;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A bibliography in a style of the CSL style repository, formatted by citeproc-java: each source once, in the style's own order; then,
 * as printed, the entries that could not be read.
 */
final class Bibliography {

    private static final Pattern STYLE = Pattern.compile("[a-z0-9][a-z0-9-]{0,100}");
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private Bibliography() {}

    static String text(List<Reference> references, String style, @Nullable String language) {
        return format(references, style, language, "text");
    }

    static String html(List<Reference> references, String style, @Nullable String language) {
        return format(references, style, language, "html");
    }

    private static String format(List<Reference> references, String style, @Nullable String language, String output) {
        if (!STYLE.matcher(style).matches() || !CSL.supportsStyle(style)) {
            throw new Exporter.UnknownStyle(style);
        }
        List<CSLItemData> items = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Reference reference : references) {
            if (Items.read(reference) != null) {
                items.add(CSLItemData.fromJson(ContractJson.MAPPER.convertValue(CslJson.item(reference), FIELDS)));
            } else {
                unread.add(Items.printed(reference));
            }
        }
        String formatted = items.isEmpty() ? "" : formatted(items, style, locale(language), output);
        return formatted + as(unread, output);
    }

    private static String formatted(List<CSLItemData> items, String style, String locale, String output) {
        try {
            CSL csl = new CSL(new ListItemDataProvider(items), style, locale);
            csl.setOutputFormat(output);
            csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
            return csl.makeBibliography().makeString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String as(List<String> unread, String output) {
        StringBuilder out = new StringBuilder();
        for (String entry : unread) {
            String line = entry.replaceAll("\\s+", " ");
            if (output.equals("html")) {
                out.append("<div class=\"csl-entry\">")
                        .append(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                        .append("</div>\n");
            } else {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static String locale(@Nullable String language) {
        return switch (language == null ? "" : language.split("-")[0]) {
            case "de" -> "de-DE";
            case "fr" -> "fr-FR";
            case "es" -> "es-ES";
            case "it" -> "it-IT";
            case "nl" -> "nl-NL";
            case "pt" -> "pt-PT";
            default -> "en-US";
        };
    }
}
