package org.ibid.citations.reference;

/** The label that a reference list prints before an entry: {@code [1]}, {@code [12a]}, {@code 12.}, {@code 1)}, {@code (3)}, {@code *}. */
final class EntryLabel {
    private static final String SYMBOLS = "*†‡§¶•–—·";

    private EntryLabel() {}

    /** Where the entry itself begins; 0 where it has no label. */
    static int end(String raw) {
        int at = space(raw, 0);
        if (at == raw.length()) {
            return 0;
        }
        char c = raw.charAt(at);
        int end = -1;
        if (c == '[' || c == '(') {
            end = bracketed(raw, at, c == '[' ? ']' : ')', c == '[' ? 4 : 3);
        } else if (Character.isDigit(c)) {
            end = numbered(raw, at);
        } else if (SYMBOLS.indexOf(c) >= 0) {
            end = symbols(raw, at);
        }
        return end < 0 || end >= raw.length() ? 0 : space(raw, end);
    }

    private static int bracketed(String raw, int at, char close, int most) {
        int first = space(raw, at + 1);
        int end = digits(raw, first, most);
        if (end == first) {
            return -1;
        }
        if (end < raw.length() && raw.charAt(end) >= 'a' && raw.charAt(end) <= 'z') {
            end++;
        }
        end = space(raw, end);
        if (end >= raw.length() || raw.charAt(end) != close) {
            return -1;
        }
        boolean point = end + 1 < raw.length() && raw.charAt(end + 1) == '.' && close == ']';
        return point ? end + 2 : end + 1;
    }

    private static int numbered(String raw, int at) {
        int end = digits(raw, at, 3);
        if (end + 1 >= raw.length() || (raw.charAt(end) != '.' && raw.charAt(end) != ')' && raw.charAt(end) != ']')) {
            return -1;
        }
        char next = raw.charAt(end + 1);
        return Character.isDigit(next) ? -1 : end + 1;
    }

    private static int symbols(String raw, int at) {
        int end = at;
        while (end < raw.length() && end < at + 4 && SYMBOLS.indexOf(raw.charAt(end)) >= 0) {
            end++;
        }
        boolean dashes = raw.charAt(at) == '–' || raw.charAt(at) == '—';
        return dashes && end > at + 1 ? -1 : end;
    }

    private static int digits(String raw, int from, int most) {
        int i = from;
        while (i < raw.length() && i < from + most && raw.charAt(i) >= '0' && raw.charAt(i) <= '9') {
            i++;
        }
        return i < raw.length() && Character.isDigit(raw.charAt(i)) ? from : i;
    }

    private static int space(String raw, int from) {
        int i = from;
        while (i < raw.length() && (Character.isWhitespace(raw.charAt(i)) || raw.charAt(i) == 0xA0)) {
            i++;
        }
        return i;
    }
}
