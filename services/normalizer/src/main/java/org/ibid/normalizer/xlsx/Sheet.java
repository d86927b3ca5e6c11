package org.ibid.normalizer.xlsx;

import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** One sheet as a table; rows and cells without words are left out. */
final class Sheet implements XmlEvents.Handler {

    private final Markup markup;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final SheetLinks links;
    private final StringBuilder value = new StringBuilder();
    private @Nullable String type;
    private @Nullable String place;
    private int style;
    private boolean valued;
    private boolean rowed;

    Sheet(Markup markup, SharedStrings strings, CellFormats formats, SheetLinks links) {
        this.markup = markup;
        this.strings = strings;
        this.formats = formats;
        this.links = links;
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "sheetData" -> markup.open("table");
            case "row" -> rowed = false;
            case "c" -> {
                type = element.attribute("t");
                place = element.attribute("r");
                style = element.number("s", 0);
                value.setLength(0);
            }
            case "v", "t" -> valued = true;
            case "rPh", "f", "extLst", "conditionalFormatting", "dataValidations" -> element.skip();
            default -> {}
        }
    }

    @Override
    public void characters(String text) {
        if (valued) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) throws DocumentFailure {
        switch (name) {
            case "v", "t" -> valued = false;
            case "c" -> cell(shown().strip());
            case "row" -> {
                if (rowed) {
                    markup.close("tr");
                }
            }
            case "sheetData" -> markup.close("table");
            default -> {}
        }
    }

    private void cell(String words) throws DocumentFailure {
        if (words.isEmpty()) {
            return;
        }
        if (!rowed) {
            markup.open("tr");
            rowed = true;
        }
        Phrase phrase = new Phrase();
        String link = links.of(place);
        if (link != null) {
            phrase.link(link);
        }
        phrase.text(words, Phrase.Rise.LEVEL);
        markup.block("td", phrase.html());
    }

    private String shown() {
        String said = value.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> strings.at(said);
            case "b" -> said.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> said.isBlank() ? "" : formats.shown(said, style);
            default -> said;
        };
    }
}
