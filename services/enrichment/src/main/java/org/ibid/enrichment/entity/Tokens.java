package org.ibid.enrichment.entity;

import java.util.Arrays;

/**
 * A stretch of text cut into words, numbers and single other characters. A word keeps inner hyphens, apostrophes and {@code &}, the
 * periods of {@code U.S.} and of an initial; a possessive ending and an elided article ({@code l'}) are tokens of their own. Linear.
 */
final class Tokens {

    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    /** The tokens of {@code text[from,to)}; offsets are those of the text. */
    Tokens(String text, int from, int to) {
        this.text = text;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
            } else if (isPart(c)) {
                i = word(i, to);
            } else {
                add(i, i + 1);
                i++;
            }
        }
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    String text(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Whether nothing stands between the token and the one before. */
    boolean touches(int token) {
        return token > 0 && starts[token] == ends[token - 1];
    }

    private int word(int from, int to) {
        int i = from + 1;
        while (i < to && (isPart(text.charAt(i)) || isInner(from, i, to))) {
            boolean elided = isApostrophe(text.charAt(i)) && isElision(from, i, to);
            i++;
            if (elided) {
                add(from, i);
                return i;
            }
        }
        if (i < to
                && text.charAt(i) == '.'
                && (i - from == 1 && Character.isUpperCase(text.charAt(from)) || isDotted(from, i))) {
            i++;
        }
        int stem = i - from > 2 && isPossessive(i) ? i - 2 : i;
        add(from, stem);
        if (stem < i) {
            add(stem, i);
        }
        return i;
    }

    private boolean isInner(int from, int i, int to) {
        if (i + 1 >= to || !isPart(text.charAt(i + 1))) {
            return false;
        }
        char c = text.charAt(i);
        return switch (c) {
            case '-', '‐', '‑', '\'', '’' -> true;
            case '&' -> Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
            case '.' -> isDigit(i - 1) && isDigit(i + 1) || i - from == 1 && !isDigit(from) || isDotted(from, i);
            case ',', ':' -> isDigit(i - 1) && isDigit(i + 1);
            default -> false;
        };
    }

    /** Whether single letters with periods between them stand before {@code i}: {@code U.S}. */
    private boolean isDotted(int from, int i) {
        return i - from >= 3 && text.charAt(i - 2) == '.' && Character.isLetter(text.charAt(i - 1));
    }

    /** {@code l'Europe}, {@code dell'Arte}, {@code D'Alembert}; not {@code O'Brien}. */
    private boolean isElision(int from, int i, int to) {
        char first = text.charAt(from);
        boolean name = i + 1 < to && Character.isUpperCase(text.charAt(i + 1));
        boolean small = Character.isLowerCase(first);
        return small && i - from == 1 && (first == 'l' || first == 'd')
                || name && (small && i - from <= 5 || i - from == 1 && (first == 'L' || first == 'D'));
    }

    private boolean isPossessive(int end) {
        char last = text.charAt(end - 1);
        return (last == 's' || last == 'S') && isApostrophe(text.charAt(end - 2));
    }

    private boolean isDigit(int i) {
        return Character.isDigit(text.charAt(i));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }
}
