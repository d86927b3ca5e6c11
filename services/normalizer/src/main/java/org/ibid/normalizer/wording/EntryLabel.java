package org.ibid.normalizer.wording;

/**
 * The number or symbol before an entry of a reference list or a note: {@code [1]}, {@code (1)}, {@code 1.}, {@code 1)},
 * {@code ^1}, {@code ¹}, {@code *}.
 *
 * @param number the printed number, or 0 for a symbol
 * @param end offset after the label
 */
public record EntryLabel(Style style, int number, int end) {

    public enum Style {
        BRACKET,
        PARENTHESIS,
        POINT,
        CARET,
        SUPERSCRIPT,
        SYMBOL
    }

    private static final int LONGEST = 4;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** The label at the start of the line, or null. */
    public static EntryLabel at(CharSequence line) {
        int i = 0;
        int n = line.length();
        while (i < n && line.charAt(i) == ' ') {
            i++;
        }
        if (i >= n) {
            return null;
        }
        char c = line.charAt(i);
        if (SUPERSCRIPTS.indexOf(c) >= 0) {
            return superscript(line, i);
        }
        return switch (c) {
            case '[' -> closed(line, i + 1, ']', Style.BRACKET);
            case '(' -> closed(line, i + 1, ')', Style.PARENTHESIS);
            case '^' -> caret(line, i);
            case '*', '†', '‡', '§' -> symbol(line, i);
            default -> pointed(line, i);
        };
    }

    private static EntryLabel caret(CharSequence line, int at) {
        int end = digits(line, at + 1);
        return end == at + 1 ? null : new EntryLabel(Style.CARET, number(line, at + 1, end), end);
    }

    private static EntryLabel symbol(CharSequence line, int at) {
        boolean doubled = at + 1 >= line.length() || line.charAt(at + 1) == '*';
        return doubled ? null : new EntryLabel(Style.SYMBOL, 0, at + 1);
    }

    private static EntryLabel closed(CharSequence line, int from, char close, Style style) {
        int start = from;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        int end = digits(line, start);
        int after = end;
        // 12a is a label too
        if (end > start && after < line.length() && line.charAt(after) >= 'a' && line.charAt(after) <= 'e') {
            after++;
        }
        while (after < line.length() && line.charAt(after) == ' ') {
            after++;
        }
        boolean label = end > start && after < line.length() && line.charAt(after) == close;
        return label ? new EntryLabel(style, number(line, start, end), after + 1) : null;
    }

    private static EntryLabel pointed(CharSequence line, int start) {
        int end = digits(line, start);
        if (end == start || end >= line.length() || (line.charAt(end) != '.' && line.charAt(end) != ')')) {
            return null;
        }
        // 3.5 is a number, 12.3.2014 a date
        boolean decimal = end + 1 < line.length() && Character.isDigit(line.charAt(end + 1));
        return decimal ? null : new EntryLabel(Style.POINT, number(line, start, end), end + 1);
    }

    private static EntryLabel superscript(CharSequence line, int start) {
        int end = start;
        int value = 0;
        while (end < line.length() && end - start < LONGEST && SUPERSCRIPTS.indexOf(line.charAt(end)) >= 0) {
            value = value * 10 + SUPERSCRIPTS.indexOf(line.charAt(end));
            end++;
        }
        return new EntryLabel(Style.SUPERSCRIPT, value, end);
    }

    private static int digits(CharSequence line, int from) {
        int end = from;
        while (end < line.length() && end - from < LONGEST && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(CharSequence line, int start, int end) {
        return Integer.parseInt(line, start, end, 10);
    }
}
