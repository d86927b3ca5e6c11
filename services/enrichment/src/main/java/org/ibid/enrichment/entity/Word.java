package org.ibid.enrichment.entity;

import org.jspecify.annotations.Nullable;

/** A word of a document as it is printed there, looked at once wherever it stands. */
final class Word {

    final String printed;

    /** Whether its first character is a letter; whether that is a capital, or a small one. */
    final boolean letter;

    final boolean capital;
    final boolean small;

    /** Whether it has no small letter. */
    final boolean capitals;

    /** Where its capitals tell something; and where its whole line is in capitals. Null before it is asked for. */
    @Nullable
    Form form;

    @Nullable
    Form shouted;

    /** The same word in small letters, if the document has it; itself where that has not been looked for. */
    @Nullable
    Word lower = this;

    Word(String printed) {
        this.printed = printed;
        char first = printed.charAt(0);
        letter = Character.isLetter(first);
        capital = Character.isUpperCase(first);
        small = Character.isLowerCase(first);
        capitals = Casing.isUpper(printed);
    }
}
