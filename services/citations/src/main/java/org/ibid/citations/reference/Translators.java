package org.ibid.citations.reference;

import java.util.Arrays;

/** {@code (E.-J. Wagner & D. Borsen, Trans.)}: names in brackets that such a word closes are those of who translated the work. */
final class Translators {
    /** More words before the closing one are no list of names. */
    private static final int MOST = 12;

    private Translators() {}

    /** Gives such names their field, whatever the model took them for. */
    static void tell(Layout layout, byte[] fields) {
        for (int i = 1; i < fields.length; i++) {
            boolean closes = fields[i] == Field.OTHER.index()
                    && (layout.classes[i] & Words.TRANSLATED) != 0
                    && (layout.state[i] & 1) != 0
                    && fields[i - 1] != Field.OTHER.index();
            int first = closes ? opened(layout, i) : i;
            if (first < i && !holdsOtherKinds(layout, first, i)) {
                Arrays.fill(fields, first, i, Field.TRANSLATOR.index());
            }
        }
    }

    /** The first word behind the bracket or semicolon that the names before {@code to} stand behind; {@code to} where none is near. */
    private static int opened(Layout layout, int to) {
        for (int i = to - 1; i >= Math.max(1, to - MOST); i--) {
            if (layout.kind[i] == Gaps.OPEN || layout.kind[i] == Gaps.SEMICOLON) {
                return i;
            }
        }
        return to;
    }

    /** Whether words of another kind stand there: {@code (ed. and trans.)}, {@code (2nd ed., rev. and trans.)}. */
    private static boolean holdsOtherKinds(Layout layout, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((layout.classes[i] & (Words.EDITOR | Words.EDITION)) != 0 || Shapes.isNumber(layout.shape[i])) {
                return true;
            }
        }
        return false;
    }
}
