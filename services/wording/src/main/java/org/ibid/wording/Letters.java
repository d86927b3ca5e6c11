package org.ibid.wording;

/** What single characters are: spaces, digits, marks. */
public final class Letters {

    private Letters() {}

    /** Whether the character is of a script that parts no words by spaces: Chinese characters and kana. */
    public static boolean isUnspaced(char c) {
        return c >= '\u3040' && c <= '\u30FF' || c >= '\u3400' && c <= '\u9FFF';
    }

    /** Columns that the text takes in a font of one width: two for each East Asian wide character (Unicode Standard Annex 11). */
    public static int columns(CharSequence text) {
        int columns = text.length();
        for (int i = 0; i < text.length(); i++) {
            columns += isWide(text.charAt(i)) ? 1 : 0;
        }
        return columns;
    }

    private static boolean isWide(char c) {
        return c >= '\u1100'
                && (c <= '\u115F'
                        || c >= '\u2E80' && c <= '\uA4CF'
                        || c >= '\uAC00' && c <= '\uD7A3'
                        || c >= '\uF900' && c <= '\uFAFF'
                        || c >= '\uFE30' && c <= '\uFE6F'
                        || c >= '\uFF00' && c <= '\uFF60'
                        || c >= '\uFFE0' && c <= '\uFFE6');
    }

    /** Whatever shows as nothing: white space of any kind, controls, zero-width spaces. */
    public static boolean isSpace(char c) {
        return c <= ' '
                || c >= 0x7F
                        && (c <= 0x9F || Character.isSpaceChar(c) || c == '\u200B' || c == '\u2060' || c == '\uFEFF');
    }

    /** Where the spaces that begin at {@code from} end: at {@code to}, or at the first character before it that is none. */
    public static int spacesEnd(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the last such character stands of those from {@code from} to {@code to}; -1 where none does. Looks no further. */
    public static int lastIndexOf(CharSequence text, char sign, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != sign) {
            at--;
        }
        return at >= from ? at : -1;
    }

    /** An ASCII digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The word without what is no letter at its ends; hyphens and marks inside stay. */
    public static String trimmed(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetter(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    /** The text's letters and digits alone, in lower case: what is left when spacing, marks and case do not matter. */
    public static String bare(CharSequence text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
