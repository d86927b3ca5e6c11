package org.ibid.citations.reference;

import java.util.Set;

/** {@code Nova Acta Physico-Medica}: two words that a hyphen joins belong to one field, whatever the model makes of the second. */
final class Compounds {
    private static final Set<Field> NAMES = Set.of(
            Field.AUTHOR,
            Field.EDITOR,
            Field.TITLE,
            Field.JOURNAL,
            Field.BOOK,
            Field.SERIES,
            Field.PUBLISHER,
            Field.PLACE);

    private Compounds() {}

    static void unify(Tokens tokens, byte[] fields) {
        for (int i = 1; i < fields.length; i++) {
            if (fields[i] != fields[i - 1] && isJoined(tokens, i) && NAMES.contains(Field.of(fields[i - 1]))) {
                fields[i] = fields[i - 1];
            }
        }
    }

    private static boolean isJoined(Tokens tokens, int i) {
        int hyphen = tokens.end[i - 1];
        return tokens.start[i] == hyphen + 1
                && (tokens.raw.charAt(hyphen) == '-' || tokens.raw.charAt(hyphen) == '\u2010')
                && Character.isLetter(tokens.raw.charAt(hyphen - 1))
                && Character.isLetter(tokens.raw.charAt(hyphen + 1));
    }
}
