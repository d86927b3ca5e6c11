package org.ibid.normalizer.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say of paragraphs and runs, bases included. */
final class Styles implements XmlEvents.Handler {

    private static final int LONGEST_CHAIN = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;

    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private int outline = -1;
        private @Nullable String list;
        private int listLevel;
        private @Nullable Rise rise;
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
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.name.startsWith("heading ")
                    && style.name.length() == 9
                    && Character.isDigit(style.name.charAt(8))) {
                return style.name.charAt(8) - '0';
            }
            if (style.outline >= 0) {
                return style.outline < 9 ? style.outline + 1 : 0;
            }
            style = styles.get(style.base);
        }
        return 0;
    }

    /** The list that paragraphs of the style belong to. */
    @Nullable
    String list(@Nullable String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.list != null) {
                return style.list;
            }
            style = styles.get(style.base);
        }
        return null;
    }

    int listLevel(@Nullable String id) {
        Style style = styles.get(id);
        return style == null ? 0 : style.listLevel;
    }

    /** How runs of the style stand; null when it does not say. */
    @Nullable
    Rise rise(@Nullable String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.rise != null) {
                return style.rise;
            }
            style = styles.get(style.base);
        }
        return null;
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
