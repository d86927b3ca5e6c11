package org.ibid.normalizer.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ibid.normalizer.markup.Ordinals;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of numbered lists and says what Word prints before each (ECMA-376 part 1, 17.9). */
final class Numbering implements XmlEvents.Handler {

    private static final int LEVELS = 9;

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private Level @Nullable [] definition;
    private @Nullable Instance instance;
    private @Nullable Level level;
    private int overridden;

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    private static final class Instance {
        private String definition = "";
        private final int[] starts = new int[LEVELS];
    }

    /**
     * What stands before an item.
     *
     * @param number the item's own; null for a bullet
     * @param text with what stands around it, like {@code [3]}; empty for a bullet
     */
    record Label(@Nullable Integer number, String text) {

        /** As a browser prints it too: a number and a point. */
        boolean isPlain() {
            return number == null || text.equals(number + ".") || text.equals(number.toString());
        }
    }

    static Numbering of(byte @Nullable [] part) throws DocumentFailure {
        Numbering numbering = new Numbering();
        if (part != null) {
            XmlEvents.read(part, DocxText.FORMAT, numbering);
        }
        return numbering;
    }

    /** The label of the list's next item at a level from 0; null when the list is not known, as is list {@code 0}. */
    @Nullable
    Label next(String list, int ofLevel) {
        Instance found = instances.get(list);
        if (found == null) {
            return null;
        }
        Level[] levels = definitions.get(found.definition);
        int at = Math.clamp(ofLevel, 0, LEVELS - 1);
        if (levels == null || levels[at] == null) {
            return null;
        }
        int[] count = counts.computeIfAbsent(found.definition, d -> new int[LEVELS]);
        boolean first = begun.add(list + '/' + at);
        if (first && found.starts[at] > 0) {
            count[at] = found.starts[at];
        } else {
            count[at] = count[at] == 0 ? Math.max(levels[at].start, 1) : count[at] + 1;
        }
        for (int i = at + 1; i < LEVELS; i++) {
            count[i] = 0;
        }
        if (levels[at].format.equals("bullet") || levels[at].format.equals("none")) {
            return new Label(null, "");
        }
        return new Label(count[at], printed(levels, count, at));
    }

    private static String printed(Level[] levels, int[] count, int at) {
        StringBuilder printed = new StringBuilder();
        String text = levels[at].text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int of = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (of >= 0 && of < LEVELS) {
                String format = levels[of] == null ? "decimal" : levels[of].format;
                printed.append(ordinals(format).print(Math.max(1, count[of])));
                i++;
            } else {
                printed.append(c);
            }
        }
        return printed.toString().strip();
    }

    static Ordinals ordinals(@Nullable String format) {
        return switch (format == null ? "" : format) {
            case "lowerLetter" -> Ordinals.LOWER_LETTER;
            case "upperLetter" -> Ordinals.UPPER_LETTER;
            case "lowerRoman" -> Ordinals.LOWER_ROMAN;
            case "upperRoman" -> Ordinals.UPPER_ROMAN;
            case "chicago" -> Ordinals.SYMBOL;
            default -> Ordinals.DECIMAL;
        };
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "abstractNum" -> {
                definition = new Level[LEVELS];
                definitions.put(element.attribute("abstractNumId"), definition);
            }
            case "num" -> {
                instance = new Instance();
                instances.put(element.attribute("numId"), instance);
            }
            case "abstractNumId" -> {
                if (instance != null) {
                    instance.definition = Objects.requireNonNullElse(element.attribute("val"), "");
                }
            }
            case "lvlOverride" -> overridden = Math.clamp(element.number("ilvl", 0), 0, LEVELS - 1);
            case "startOverride" -> {
                if (instance != null) {
                    instance.starts[overridden] = element.number("val", 0);
                }
            }
            case "lvl" -> {
                level = new Level();
                if (definition != null) {
                    definition[Math.clamp(element.number("ilvl", 0), 0, LEVELS - 1)] = level;
                }
            }
            case "start" -> {
                if (level != null) {
                    level.start = element.number("val", 1);
                }
            }
            case "numFmt" -> {
                String format = element.attribute("val");
                if (level != null && format != null) {
                    level.format = format;
                }
            }
            case "lvlText" -> {
                String text = element.attribute("val");
                if (level != null && text != null) {
                    level.text = text;
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "abstractNum" -> definition = null;
            case "num" -> instance = null;
            case "lvl" -> level = null;
            default -> {}
        }
    }
}
