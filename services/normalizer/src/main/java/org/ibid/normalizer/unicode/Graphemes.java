package org.ibid.normalizer.unicode;

/**
 * Where user-perceived characters end (UAX #29, extended grapheme clusters, without its rules for Hangul jamo and Indic
 * conjuncts): a mark stays with its letter, an emoji with its modifiers and the rest of its sequence, a flag is whole.
 */
public final class Graphemes {

    private static final char JOINER = '\u200D';

    private Graphemes() {}

    /** The last boundary at or before the offset. */
    public static int floor(CharSequence text, int offset) {
        int at = offset;
        while (isInside(text, at)) {
            at--;
        }
        return at;
    }

    /** The first boundary at or after the offset. */
    public static int ceiling(CharSequence text, int offset) {
        int at = offset;
        while (isInside(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isInside(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        char next = text.charAt(offset);
        if (next < 0x300) {
            return false;
        }
        char last = text.charAt(offset - 1);
        if (Character.isHighSurrogate(last) && Character.isLowSurrogate(next)) {
            return true;
        }
        int point = Character.codePointAt(text, offset);
        if (isExtender(point)) {
            return Character.getType(last) != Character.CONTROL;
        }
        boolean sequence = last == JOINER && Character.getType(point) == Character.OTHER_SYMBOL;
        return sequence || isFlagHalf(point) && flagHalvesBefore(text, offset) % 2 == 1;
    }

    private static boolean isExtender(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == JOINER
                || point == '\u200C'
                || point >= 0x1F3FB && point <= 0x1F3FF
                || point >= 0xE0020 && point <= 0xE007F;
    }

    private static boolean isFlagHalf(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static int flagHalvesBefore(CharSequence text, int offset) {
        int halves = 0;
        int at = offset;
        while (at >= 2 && isFlagHalf(Character.codePointBefore(text, at))) {
            halves++;
            at -= 2;
        }
        return halves;
    }
}
