package org.ibid.normalizer.asciidoc;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for.
 *
 * @param attributes what is written for names in braces
 * @param entries the printed labels of the entries of bibliographies, by their keys
 */
record Meanings(Draft draft, Map<String, String> attributes, Map<String, String> entries) {

    private static final Pattern ATTRIBUTE = Pattern.compile(":(!?\\w[\\w-]{0,60}!?):(?: +(.*))?");

    /** Null where the name is not known. */
    @Nullable
    String attribute(String name) {
        return attributes.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the line says what a name stands for. */
    boolean define(String line) {
        Matcher attribute = line.startsWith(":") ? ATTRIBUTE.matcher(line) : null;
        if (attribute == null || !attribute.matches()) {
            return false;
        }
        String value = attribute.group(2) == null ? "" : attribute.group(2).strip();
        String name = attribute.group(1).toLowerCase(Locale.ROOT);
        attributes.put(name, value);
        switch (name) {
            case "author", "authors" -> draft.authors(value);
            case "revdate", "date" -> draft.date(value);
            case "lang" -> draft.language(value);
            default -> {}
        }
        return true;
    }
}
