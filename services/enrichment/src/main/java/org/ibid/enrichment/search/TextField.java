package org.ibid.enrichment.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a document that is searched by its words. */
public enum TextField {
    TITLE,
    BYLINE,
    /** The whole content, and the title. */
    TEXT,
    /** The entries of the reference lists and the notes. */
    REFERENCE,
    /** What was said, and by whom. */
    QUOTATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TextField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
