package org.ibid.citations.reference;

/**
 * What a token of a reference string belongs to. The model's labels; their order is part of the model file.
 *
 * <p>{@link #TITLE} is the work itself; {@link #JOURNAL} and {@link #BOOK} contain it. {@link #OTHER} covers connecting words
 * such as {@code In}, {@code pp.} or {@code Hrsg.}.
 */
enum Field {
    OTHER,
    AUTHOR,
    EDITOR,
    TRANSLATOR,
    TITLE,
    JOURNAL,
    BOOK,
    SERIES,
    VOLUME,
    ISSUE,
    PAGES,
    DATE,
    PUBLISHER,
    PLACE,
    EDITION,
    GENRE,
    NUMBER,
    NOTE,
    ORGANIZATION,
    IDENTIFIER,
    URL,
    ACCESSED,
    LABEL;

    static final int COUNT = values().length;
    private static final Field[] ALL = values();

    /** The number of this label in the model. */
    @SuppressWarnings("EnumOrdinal") // the order is part of the model's format
    byte index() {
        return (byte) ordinal();
    }

    /** Whether any of the tokens is labelled so. */
    boolean isIn(byte[] labels) {
        for (byte label : labels) {
            if (label == index()) {
                return true;
            }
        }
        return false;
    }

    static Field of(int index) {
        return ALL[index];
    }
}
