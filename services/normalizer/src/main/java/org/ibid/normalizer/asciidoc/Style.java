package org.ibid.normalizer.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line in brackets says of the block below it.
 *
 * @param name like {@code quote}, empty where none is said
 * @param attribution of a quotation: who, and where
 * @param columns of a table, as they are specified; empty where they are not
 */
record Style(String name, String attribution, String columns) {

    static final Style NONE = new Style("", "", "");

    private static final Pattern LINE = Pattern.compile("\\[(?![\\[\\]])((?:[^\\[\\]]|\\[[^\\[\\]]{0,100}]){0,400})]");
    private static final Pattern COLUMNS = Pattern.compile("cols ?= ?(?:\"([^\"]{1,200})\"|([\\w*]{1,20}))");
    /** Not a mark that stands alone in its line, as {@code [3]}. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}#.%*,\"].*", Pattern.DOTALL);

    /** Null for a line that is none; where two say something both count. */
    static @Nullable Style of(String line, Style before) {
        Matcher matcher = line.startsWith("[") ? LINE.matcher(line) : null;
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        String inside = matcher.group(1).strip();
        if (!inside.isEmpty() && !NAME.matcher(inside).matches()) {
            return null;
        }
        List<String> parts = parts(inside);
        String name = parts.isEmpty() ? "" : parts.getFirst().replaceFirst("[#.%].*", "");
        List<String> said = parts.stream()
                .skip(1)
                .filter(part -> !part.isEmpty() && part.indexOf('=') < 0)
                .toList();
        Matcher columns = COLUMNS.matcher(inside);
        boolean specified = columns.find();
        return new Style(
                name.isEmpty() || name.indexOf('=') > 0 ? before.name() : name,
                said.isEmpty() ? before.attribution() : String.join(", ", said),
                !specified ? before.columns() : columns.group(1) == null ? columns.group(2) : columns.group(1));
    }

    boolean isQuote() {
        return name.equals("quote") || isVerse();
    }

    boolean isVerse() {
        return name.equals("verse");
    }

    boolean isCode() {
        return name.equals("source") || name.equals("listing") || name.equals("literal");
    }

    boolean isBibliography() {
        return name.equals("bibliography");
    }

    /** What commas part, those in quotation marks aside. */
    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : inside.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else if (c != '"') {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
