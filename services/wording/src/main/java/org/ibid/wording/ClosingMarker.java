package org.ibid.wording;

/**
 * Whether a line is prose that ends in a marker, {@code Reports of the office [3].}, {@code The minutes say so (Reed 2014).}: such lines
 * bear years and labels as entries do. Entries end in brackets as well, {@code Berg, T. Bids. Letters 8, 7 (2018).}, but begin with names.
 */
public final class ClosingMarker {

    private static final int LONGEST = 120;

    private ClosingMarker() {}

    /** @param start behind the line's label */
    public static boolean endsProse(CharSequence text, int start, int end) {
        int to = end;
        while (to > start && ".;, ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to <= start || ")]".indexOf(text.charAt(to - 1)) < 0) {
            return false;
        }
        char opening = text.charAt(to - 1) == ')' ? '(' : '[';
        boolean digit = false;
        int open = to - 1;
        while (open > start && to - open < LONGEST && text.charAt(open) != opening) {
            digit |= Letters.isDigit(text.charAt(open));
            open--;
        }
        return digit && text.charAt(open) == opening && open > start && isProse(text, start, open);
    }

    /** The second word is in lower case and no particle of a name; one word alone is no sentence. */
    private static boolean isProse(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        boolean parted = at > start && at + 1 < end && text.charAt(at) == ' ';
        if (!parted || !Character.isLowerCase(text.charAt(at + 1)) || Character.isLowerCase(text.charAt(start))) {
            return false;
        }
        int to = at + 1;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        // "Reed and Vale", "Silva de Sousa": what joins names is short and a capital follows it
        boolean joins = to + 1 < end && Character.isUpperCase(text.charAt(to + 1)) && to - at <= 4;
        return !joins;
    }
}
