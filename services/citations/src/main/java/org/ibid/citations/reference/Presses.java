package org.ibid.citations.reference;

import java.util.Arrays;

/** Where a publisher's name ends, which may hold commas and words that are places or persons elsewhere. */
final class Presses {
    private Presses() {}

    static void tell(Tokens tokens, Layout layout, byte[] fields) {
        behindPlace(layout, fields);
        asAuthor(tokens, fields);
    }

    /** {@code Port Vale: University of Tarn, Vale Campus}: behind a place and a colon comes no second place. */
    private static void behindPlace(Layout layout, byte[] fields) {
        int i = 1;
        while (i < fields.length && !isOpened(layout, fields, i)) {
            i++;
        }
        while (i < fields.length && fields[i] == Field.PUBLISHER.index()) {
            i++;
        }
        boolean goesOn = i > 1 && i < fields.length && layout.kind[i] == Gaps.COMMA;
        for (; goesOn && i < fields.length && fields[i] == Field.PLACE.index(); i++) {
            fields[i] = Field.PUBLISHER.index();
        }
    }

    private static boolean isOpened(Layout layout, byte[] fields, int i) {
        return fields[i - 1] == Field.PLACE.index()
                && fields[i] == Field.PUBLISHER.index()
                && layout.kind[i] == Gaps.COLON;
    }

    /** {@code Lamp Works UK. 2016. Catalogue. Lamp Works UK, London}: a body that publishes its own work is called the same twice. */
    private static void asAuthor(Tokens tokens, byte[] fields) {
        int length = 0;
        while (length < fields.length && isAuthor(fields[length])) {
            length++;
        }
        for (int i = length; length > 1 && i + length <= fields.length; i++) {
            boolean press = fields[i] == Field.PUBLISHER.index() || fields[i] == Field.PLACE.index();
            if (press && isSame(tokens, i, length)) {
                Arrays.fill(fields, i, i + length, Field.PUBLISHER.index());
                return;
            }
        }
    }

    private static boolean isSame(Tokens tokens, int at, int length) {
        for (int i = 0; i < length; i++) {
            if (!tokens.word(i).equals(tokens.word(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAuthor(byte field) {
        return field == Field.AUTHOR.index() || field == Field.ORGANIZATION.index();
    }
}
