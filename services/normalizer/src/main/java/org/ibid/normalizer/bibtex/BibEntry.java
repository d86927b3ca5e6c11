package org.ibid.normalizer.bibtex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A work of a database.
 *
 * @param type in small letters: {@code article}
 * @param fields by their names in small letters, in the order of the file; each value LaTeX with its braces in pairs, and not blank
 */
public record BibEntry(String type, String key, Map<String, String> fields) {

    public BibEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The first of these that the entry has: BibTeX and biblatex name some fields differently. */
    public @Nullable String field(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** With what the entry lacks and the one that it refers to has; whose title is that of the book here (BibTeX's {@code crossref}). */
    BibEntry within(BibEntry parent) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        parent.fields().forEach((name, value) -> {
            switch (name) {
                case "title" -> all.putIfAbsent("booktitle", value);
                case "author", "crossref", "url", "doi", "pages", "note" -> {}
                default -> all.putIfAbsent(name, value);
            }
        });
        return new BibEntry(type, key, all);
    }
}
