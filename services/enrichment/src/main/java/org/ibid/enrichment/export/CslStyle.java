package org.ibid.enrichment.export;

import com.fasterxml.jackson.core.type.TypeReference;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.output.Bibliography;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/** A style of the CSL style repository, in which citeproc-java prints items. */
final class CslStyle {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,100}");
    private static final Pattern NUMBER = Pattern.compile("^([\\[(]?\\d+[\\]).]*)\\s*");

    /** Those that a person is offered to choose from, by their names in the repository; any other may be asked for by its own. */
    static final Map<String, String> OFFERED = offered();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final String name;

    private CslStyle(String name) {
        this.name = name;
    }

    private static Map<String, String> offered() {
        Map<String, String> styles = new LinkedHashMap<>();
        styles.put("apa", "APA");
        styles.put("chicago-author-date", "Chicago, author and date");
        styles.put("chicago-note-bibliography", "Chicago, notes");
        styles.put("modern-language-association", "MLA");
        styles.put("harvard-cite-them-right", "Harvard");
        styles.put("ieee", "IEEE");
        styles.put("elsevier-vancouver", "Vancouver");
        styles.put("nature", "Nature");
        styles.put("oscola", "OSCOLA");
        styles.put("din-1505-2", "DIN 1505-2");
        return styles;
    }

    /** @throws Exporter.UnknownStyle when there is no such style */
    static CslStyle of(String name) {
        if (!NAME.matcher(name).matches() || !CSL.supportsStyle(name)) {
            throw new Exporter.UnknownStyle(name);
        }
        return new CslStyle(name);
    }

    /** What citeproc takes. @param item as CSL-JSON has it */
    static CSLItemData read(Object item) {
        return CSLItemData.fromJson(ContractJson.MAPPER.convertValue(item, FIELDS));
    }

    /**
     * Plain text of the items, a line each in the style's own order, with their numbers where the style numbers them.
     *
     * @param language of the document that bears them; words of the style are in it where it is one that we know a locale of
     */
    String text(List<CSLItemData> items, @Nullable String language) {
        if (items.isEmpty()) {
            return "";
        }
        Bibliography printed = print(items, language, "text");
        boolean numbered = isNumbered(printed);
        StringBuilder lines = new StringBuilder();
        for (String entry : printed.getEntries()) {
            // citeproc sets no space where a page would have a margin
            lines.append(numbered ? NUMBER.matcher(entry).replaceFirst("$1 ") : entry);
        }
        return lines.toString();
    }

    /** Of one item, without the number that it would have in a list. */
    String text(CSLItemData item, @Nullable String language) {
        Bibliography printed = print(List.of(item), language, "text");
        String entry = String.join("", printed.getEntries());
        return isNumbered(printed) ? NUMBER.matcher(entry).replaceFirst("") : entry;
    }

    /** HTML of the items, as citeproc writes it. */
    String html(List<CSLItemData> items, @Nullable String language) {
        return items.isEmpty() ? "" : print(items, language, "html").makeString();
    }

    private Bibliography print(List<CSLItemData> items, @Nullable String language, String output) {
        try {
            CSL csl = new CSL(new ListItemDataProvider(items), name, locale(language));
            csl.setOutputFormat(output);
            csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
            return csl.makeBibliography();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNumbered(Bibliography printed) {
        return printed.getSecondFieldAlign() != SecondFieldAlign.FALSE;
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
