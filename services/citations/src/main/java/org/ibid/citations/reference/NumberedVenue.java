package org.ibid.citations.reference;

/**
 * {@code In Proc. Lamp Optics 2004. Lamp Press, 2004}, {@code In Advances in Lamp Systems 22. Lamp Press}: a number that stands behind
 * the name of a whole, with nothing but a space between, belongs to the name where {@code In} stands before and nothing is numbered
 * as a periodical is. The model takes it for the date, or for a volume.
 */
final class NumberedVenue {
    private static final int MOST_DIGITS = 3;

    private NumberedVenue() {}

    static void tell(Layout layout, byte[] fields) {
        if (Field.ISSUE.isIn(fields)) {
            return;
        }
        int from = 0;
        for (int i = 1; i < fields.length; i++) {
            from = fields[i] == fields[i - 1] ? from : i;
            int number = i + 1;
            boolean ends = isContainer(fields[i]) && number < fields.length && fields[number] != fields[i];
            boolean whole = isAnnounced(layout, from);
            if (ends && (isYear(layout, fields, number, whole) || (whole && isNumber(layout, fields, number)))) {
                fields[number] = fields[i];
                return;
            }
        }
    }

    private static boolean isAnnounced(Layout layout, int from) {
        return from > 1 && (layout.classes[from - 1] & Words.IN) != 0;
    }

    /** Of a work that is dated elsewhere, in what is announced or has a press. */
    private static boolean isYear(Layout layout, byte[] fields, int i, boolean announced) {
        boolean joined = layout.kind[i] == Gaps.SPACE || isAbbreviated(layout, fields, i);
        return joined
                && layout.shape[i] == Shapes.YEAR
                && fields[i] == Field.DATE.index()
                && (announced || Field.PUBLISHER.isIn(fields))
                && !Field.VOLUME.isIn(fields)
                && isDated(layout, fields, i);
    }

    /** {@code Proc. Lamp Opt. 2004}: whether the point before the number shortens the name's last word, as others of the name are. */
    private static boolean isAbbreviated(Layout layout, byte[] fields, int number) {
        boolean others = false;
        for (int i = number - 1; i > 0 && fields[i] == fields[number - 1]; i--) {
            others |= fields[i - 1] == fields[i] && layout.kind[i] == Gaps.PERIOD;
        }
        return others && layout.kind[number] == Gaps.PERIOD;
    }

    private static boolean isDated(Layout layout, byte[] fields, int but) {
        for (int i = 0; i < fields.length; i++) {
            if (i != but && fields[i] == Field.DATE.index() && Shapes.isYear(layout.shape[i])) {
                return true;
            }
        }
        return false;
    }

    /** Of a whole that a press publishes. */
    private static boolean isNumber(Layout layout, byte[] fields, int i) {
        boolean number = layout.shape[i] == Shapes.ROMAN
                || (layout.shape[i] > Shapes.DIGITS && layout.shape[i] <= Shapes.DIGITS + MOST_DIGITS);
        return number
                && layout.kind[i] == Gaps.SPACE
                && fields[i] == Field.VOLUME.index()
                && Field.PUBLISHER.isIn(fields);
    }

    private static boolean isContainer(byte field) {
        return field == Field.BOOK.index() || field == Field.JOURNAL.index();
    }
}
