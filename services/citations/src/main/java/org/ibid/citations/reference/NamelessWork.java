package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.Set;

/**
 * {@code Vale, T. LANTERN, 2011}, {@code TARN. Tarn Harbour Association. 2008}: where the model reads no title, what stands behind the
 * names is one though it sounds like a press or a body: a single word, or what the author's letters stand for.
 */
final class NamelessWork {
    /** What names a work, or says that it needs no name. */
    private static final Set<Field> NAMED = Set.of(
            Field.TITLE, Field.JOURNAL, Field.BOOK, Field.GENRE, Field.NOTE, Field.NUMBER, Field.VOLUME, Field.PAGES);

    private NamelessWork() {}

    static void tell(Tokens tokens, Layout layout, byte[] fields) {
        for (byte field : fields) {
            if (NAMED.contains(Field.of(field))) {
                return;
            }
        }
        int from = 0;
        while (from < fields.length && fields[from] == Field.AUTHOR.index()) {
            from++;
        }
        int spelt = speltOut(tokens, fields, 1);
        if (spelt > 1 && spelt == from) {
            Arrays.fill(fields, 1, spelt, Field.TITLE.index());
            return;
        }
        int names = from;
        while (from < fields.length && from > 0 && fields[from] == Field.DATE.index()) {
            from++;
        }
        int to = from;
        while (to < fields.length && from > 0 && fields[to] == Field.PUBLISHER.index()) {
            to++;
        }
        boolean single = to == from + 1 && (layout.classes[from] & (Words.PRESS | Words.INSTITUTION)) == 0;
        if (single || (names == 1 && to > from && speltOut(tokens, fields, from) == to)) {
            Arrays.fill(fields, from, to, Field.TITLE.index());
        }
    }

    /** Where the words from {@code from} on end whose first letters are those of the first word; -1 where they are not. */
    private static int speltOut(Tokens tokens, byte[] fields, int from) {
        String letters = fields.length == 0 ? "" : tokens.word(0);
        int to = from + letters.length();
        if (letters.length() < 2 || to > fields.length) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            char letter = tokens.raw.charAt(tokens.start[i]);
            if (letter != letters.charAt(i - from) || fields[i] != fields[from]) {
                return -1;
            }
        }
        return to;
    }
}
