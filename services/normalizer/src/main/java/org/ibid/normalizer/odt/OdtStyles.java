package org.ibid.normalizer.odt;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ibid.normalizer.markup.Bases;
import org.ibid.normalizer.markup.Ordinals;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Styles as they are met: what raises letters, what paragraphs are, how lists are numbered. */
final class OdtStyles {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("title", "h1"),
            Map.entry("author", "p"),
            Map.entry("date", "p"),
            Map.entry("quotations", "blockquote"),
            Map.entry("preformatted text", "pre"),
            Map.entry("caption", "figcaption"),
            Map.entry("illustration", "figcaption"),
            Map.entry("table", "figcaption"),
            Map.entry("figure", "figcaption"));

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Rise> rises = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private @Nullable String style;
    private @Nullable String list;

    /** How a level of a list is printed; a bullet has no ordinals. */
    record Level(@Nullable Ordinals ordinals, String prefix, String suffix, int start) {

        /** What stands before the item of a number. */
        String label(int number) {
            return ordinals == null ? "" : (prefix + ordinals.print(number) + suffix).strip();
        }

        /** As a browser prints it too. */
        boolean isPlain() {
            return ordinals == null
                    || ordinals == Ordinals.DECIMAL
                            && prefix.isBlank()
                            && (suffix.isBlank() || suffix.strip().equals("."));
        }
    }

    /** Whether the element was a style's. */
    boolean start(XmlEvents element) {
        switch (element.name()) {
            case "style" -> {
                style = element.attribute("name");
                parents.put(style, element.attribute("parent-style-name"));
            }
            case "text-properties" -> {
                String position = element.attribute("text-position");
                if (style != null && position != null) {
                    rises.put(style, rise(position));
                }
            }
            case "list-style" -> list = element.attribute("name");
            case "list-level-style-number" -> level(element, ordinals(element.attribute("num-format")));
            case "list-level-style-bullet", "list-level-style-image" -> level(element, null);
            default -> {
                return false;
            }
        }
        return true;
    }

    void end(String name) {
        style = name.equals("style") ? null : style;
        list = name.equals("list-style") ? null : list;
    }

    Rise rise(XmlEvents span) {
        return bases(span.attribute("style-name"))
                .filter(rises::containsKey)
                .findFirst()
                .map(rises::get)
                .orElse(Rise.LEVEL);
    }

    /** The named style that an automatic one stands for, in lower case. */
    String name(@Nullable String automatic) {
        return bases(automatic)
                .filter(name -> KNOWN.containsKey(plain(name)) || parents.get(name) == null)
                .findFirst()
                .map(OdtStyles::plain)
                .orElse("");
    }

    private Stream<String> bases(@Nullable String name) {
        return Bases.of(name, parents::get);
    }

    /** The element for paragraphs of a style. */
    String tag(@Nullable String automatic) {
        return KNOWN.getOrDefault(name(automatic), "p");
    }

    /** @param depth from 1; none when the list has no style of its own */
    @Nullable
    Level level(@Nullable String listStyle, int depth) {
        return levels.get(listStyle + '/' + depth);
    }

    private static String plain(String name) {
        return name.replace("_20_", " ").toLowerCase(Locale.ROOT);
    }

    private void level(XmlEvents element, @Nullable Ordinals ordinals) {
        String prefix = element.attribute("num-prefix");
        String suffix = element.attribute("num-suffix");
        boolean bare = element.name().endsWith("number")
                && element.attribute("num-format") != null
                && element.attribute("num-format").isEmpty();
        levels.put(
                list + '/' + element.number("level", 1),
                new Level(
                        bare ? null : ordinals,
                        prefix == null ? "" : prefix,
                        suffix == null ? "" : suffix,
                        element.number("start-value", 1)));
    }

    private static Ordinals ordinals(@Nullable String format) {
        return switch (format == null ? "1" : format) {
            case "a" -> Ordinals.LOWER_LETTER;
            case "A" -> Ordinals.UPPER_LETTER;
            case "i" -> Ordinals.LOWER_ROMAN;
            case "I" -> Ordinals.UPPER_ROMAN;
            default -> Ordinals.DECIMAL;
        };
    }

    /** {@code super 58%}, {@code sub 58%}, or percents of the letters' height. */
    private static Rise rise(String position) {
        if (position.startsWith("super")) {
            return Rise.RAISED;
        }
        if (position.startsWith("sub") || position.startsWith("-")) {
            return Rise.LOWERED;
        }
        return position.startsWith("0%") ? Rise.LEVEL : Rise.RAISED;
    }
}
