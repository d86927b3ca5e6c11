package org.ibid.citations.reference;

import java.util.Arrays;
import org.ibid.wording.Undated;

/**
 * What stands behind the authors instead of a year is no name and no title: {@code Lind, A. In press. The silence}, {@code Lind, A.,
 * forthcoming. The silence} have a note of it, {@code Lind, A. (n.d.)} a date of no digits.
 */
final class Unissued {

    /** Words of authors before it, at most. */
    private static final int MOST_NAMES = 60;

    private Unissued() {}

    static void tell(Tokens tokens, byte[] fields) {
        for (int i = 1; i < Math.min(fields.length, MOST_NAMES); i++) {
            int after = parted(tokens, i) ? phraseEnd(tokens, i) : -1;
            if (after > 0) {
                String phrase = tokens.raw.substring(
                        tokens.start[i], Undated.endOf(tokens.raw, tokens.start[i], tokens.raw.length()));
                Field field = Undated.isForthcoming(phrase) ? Field.NOTE : Field.DATE;
                Arrays.fill(fields, i, after, field.index());
                return;
            }
            if (fields[i] != Field.AUTHOR.index() && fields[i] != Field.EDITOR.index()) {
                return;
            }
        }
    }

    /** By a stop, a comma or a bracket. */
    private static boolean parted(Tokens tokens, int i) {
        for (int at = tokens.gapStart(i); at < tokens.gapEnd(i); at++) {
            if (".,([".indexOf(tokens.raw.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The token behind the phrase that begins with one; -1 where none does, or where words go on. */
    private static int phraseEnd(Tokens tokens, int from) {
        String raw = tokens.raw;
        int end = Undated.endOf(raw, tokens.start[from], raw.length());
        boolean closes = end == raw.length() || ".,:;)]".indexOf(raw.charAt(end)) >= 0 || raw.charAt(end - 1) == '.';
        if (end == tokens.start[from] || isInitial(raw, tokens.start[from]) || !closes) {
            return -1;
        }
        int to = from;
        while (to < tokens.count && tokens.end[to] <= end) {
            to++;
        }
        return to;
    }

    /** {@code S. A.}, which is a name's as well as "sine anno" */
    private static boolean isInitial(String raw, int at) {
        return Character.isUpperCase(raw.charAt(at))
                && (at + 1 == raw.length() || !Character.isLowerCase(raw.charAt(at + 1)));
    }
}
