package org.ibid.citations.reference;

import java.util.Arrays;

/** Where a title ends, by signs and words that the model at times reads across. */
final class Titles {
    private Titles() {}

    static void tell(Tokens tokens, Layout layout, byte[] fields) {
        toClosingQuote(tokens, layout, fields);
        overAnd(layout, fields);
        beforeAddress(layout, fields);
    }

    /** {@code “Lampyris nova gen. nov., a firefly of the quay”}: what is quoted first is the whole title, whatever it holds. */
    private static void toClosingQuote(Tokens tokens, Layout layout, byte[] fields) {
        int from = 0;
        while (from < fields.length && Gaps.quotes(layout.gap[from]) == 0) {
            from++;
        }
        int to = from + 1;
        while (to < fields.length && Gaps.quotes(layout.gap[to]) == 0) {
            to++;
        }
        boolean opens = from < fields.length
                && tokens.start[from] > tokens.begin
                && !Character.isWhitespace(tokens.raw.charAt(tokens.start[from] - 1));
        if (opens
                && Gaps.quotes(layout.gap[to]) > 0
                && is(fields[from], Field.TITLE)
                && is(fields[to - 1], Field.TITLE)) {
            Arrays.fill(fields, from, to, Field.TITLE.index());
        }
    }

    /** {@code Lamps of Tarn, the Vale, and Wick}: no container begins with such a word behind a comma. */
    private static void overAnd(Layout layout, byte[] fields) {
        for (int i = 1; i < fields.length; i++) {
            boolean goesOn = is(fields[i - 1], Field.TITLE)
                    && (is(fields[i], Field.BOOK) || is(fields[i], Field.JOURNAL))
                    && layout.kind[i] == Gaps.COMMA
                    && (layout.classes[i] & Words.AND) != 0
                    && layout.shape[i] == Shapes.LOWER;
            byte container = fields[i];
            for (int k = i; goesOn && k < fields.length && fields[k] == container; k++) {
                fields[k] = Field.TITLE.index();
            }
        }
    }

    /** {@code Lamps of Tarn Retrieved from http://…}: words before an address that say where to find it are of no title. */
    private static void beforeAddress(Layout layout, byte[] fields) {
        for (int i = 2; i < fields.length; i++) {
            int k = i;
            while (is(fields[i], Field.URL) && k > 1 && is(fields[k - 1], Field.TITLE) && announces(layout, k - 1)) {
                k--;
            }
            boolean announced = k + 1 < i && layout.shape[k] != Shapes.LOWER;
            if (announced) {
                Arrays.fill(fields, k, i, Field.ACCESSED.index());
            }
        }
    }

    private static boolean announces(Layout layout, int i) {
        return (layout.classes[i] & Words.ACCESS) != 0;
    }

    private static boolean is(byte field, Field wanted) {
        return field == wanted.index();
    }
}
