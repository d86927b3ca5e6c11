package org.ibid.normalizer.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ibid.normalizer.markup.Bases;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say of paragraphs and runs, bases included. */
final class Styles implements XmlEvents.Handler {

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;

    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private int outline = -1;
        private @Nullable String list;
        private int listLevel;
        private @Nullable Rise rise;

        /** Its own level, 0 for text, or -1 where it leaves that to its base. */
        int heading() {
            if (name.startsWith("heading ") && name.length() == 9 && Character.isDigit(name.charAt(8))) {
                return name.charAt(8) - '0';
            }
            return outline >= 9 ? 0 : outline >= 0 ? outline + 1 : -1;
        }
    }

    static Styles of(byte @Nullable [] part) throws DocumentFailure {
        Styles styles = new Styles();
        if (part != null) {
            XmlEvents.read(part, DocxText.FORMAT, styles);
        }
        return styles;
    }

    /** In lower case, as Word calls it in English whatever its own language; empty when not known. */
    String name(@Nullable String id) {
        Style style = styles.get(id);
        return style == null ? "" : style.name;
    }

    /** The level of a heading from 1, or 0. */
    int heading(@Nullable String id) {
        return bases(id)
                .mapToInt(Style::heading)
                .filter(level -> level >= 0)
                .findFirst()
                .orElse(0);
    }

    /** The list that paragraphs of the style belong to. */
    @Nullable
    String list(@Nullable String id) {
        return bases(id)
                .filter(style -> style.list != null)
                .findFirst()
                .map(style -> style.list)
                .orElse(null);
    }

    int listLevel(@Nullable String id) {
        Style style = styles.get(id);
        return style == null ? 0 : style.listLevel;
    }

    /** How runs of the style stand; null when it does not say. */
    @Nullable
    Rise rise(@Nullable String id) {
        return bases(id)
                .filter(style -> style.rise != null)
                .findFirst()
                .map(style -> style.rise)
                .orElse(null);
    }

    private Stream<Style> bases(@Nullable String id) {
        return Bases.of(styles.get(id), style -> styles.get(style.base));
    }

    static Rise rise(XmlEvents vertAlign) {
        String value = vertAlign.attribute("val");
        return "superscript".equals(value) ? Rise.RAISED : "subscript".equals(value) ? Rise.LOWERED : Rise.LEVEL;
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "style" -> {
                open = new Style();
                styles.put(element.attribute("styleId"), open);
            }
            case "docDefaults", "latentStyles", "tblStylePr" -> element.skip();
            default -> {
                if (open != null) {
                    read(element, open);
                }
            }
        }
    }

    private static void read(XmlEvents element, Style open) {
        String value = element.attribute("val");
        switch (element.name()) {
            case "name" -> open.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> open.base = value;
            case "outlineLvl" -> open.outline = element.number("val", 9);
            case "numId" -> open.list = value;
            case "ilvl" -> open.listLevel = element.number("val", 0);
            case "vertAlign" -> open.rise = rise(element);
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        open = name.equals("style") ? null : open;
    }
}
