package org.ibid.citations.mention;

import java.util.Arrays;

/** The words and numbers of a stretch of prose with their classes. One pass over the characters. */
final class Words {

    private static final int LONGEST = 40;

    private final String text;
    private final Vocabulary vocabulary;
    private final int from;
    private final int to;
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] classes = new int[64];

    Words(String text, int from, int to, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.from = from;
        this.to = to;
        for (int i = from; i < to; ) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                i = add(i);
            } else {
                i++;
            }
        }
    }

    private int add(int start) {
        int end = start + 1;
        while (end < to
                && (Character.isLetterOrDigit(text.charAt(end))
                        || isInner(text.charAt(end))
                                && end + 1 < to
                                && Character.isLetterOrDigit(text.charAt(end + 1)))) {
            end++;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            classes = Arrays.copyOf(classes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        int bare = withoutPossessive(end, start);
        classes[size] = bare - start > LONGEST ? 0 : vocabulary.classesOf(text, start, bare);
        size++;
        return end;
    }

    private static boolean isInner(char c) {
        return c == '\'' || c == '’' || c == '-' || c == '.' || c == '&' || c == '/';
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    /** With the possessive ending, if it has one. */
    int end(int i) {
        return ends[i];
    }

    /** Without the possessive ending. */
    int nameEnd(int i) {
        return withoutPossessive(ends[i], starts[i]);
    }

    boolean isPossessive(int i) {
        return nameEnd(i) < ends[i];
    }

    boolean is(int i, int bits) {
        return i >= 0 && i < size && (classes[i] & bits) != 0;
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(starts[i]));
    }

    boolean isNumber(int i) {
        return Character.isDigit(text.charAt(starts[i]));
    }

    /** A year from 1500 to 2099, by itself. */
    boolean isYear(int i) {
        if (i < 0 || i >= size || ends[i] - starts[i] != 4) {
            return false;
        }
        for (int k = starts[i]; k < ends[i]; k++) {
            if (text.charAt(k) < '0' || text.charAt(k) > '9') {
                return false;
            }
        }
        char first = text.charAt(starts[i]);
        return first == '2' && text.charAt(starts[i] + 1) == '0' || first == '1' && text.charAt(starts[i] + 1) >= '5';
    }

    /** Whether the word stands alone before the next: nothing but one space or a line break between them. */
    boolean isJoined(int i) {
        return i >= 0 && i + 1 < size && starts[i + 1] == ends[i] + 1 && Character.isWhitespace(text.charAt(ends[i]));
    }

    /** What stands between a word and the next, or the end of the stretch. */
    String after(int i) {
        return text.substring(ends[i], i + 1 < size ? starts[i + 1] : to);
    }

    /** Whether the word opens the stretch or a sentence, where a capital says nothing. */
    boolean opens(int i) {
        int k = starts[i] - 1;
        while (k >= from && !Character.isLetterOrDigit(text.charAt(k))) {
            if (".!?:“\"„«…\n".indexOf(text.charAt(k)) >= 0) {
                return true;
            }
            k--;
        }
        return k < from;
    }

    String of(int first, int last) {
        return text.substring(starts[first], nameEnd(last));
    }

    private int withoutPossessive(int end, int start) {
        boolean possessive = end - start > 3
                && text.charAt(end - 1) == 's'
                && (text.charAt(end - 2) == '’' || text.charAt(end - 2) == '\'');
        return possessive ? end - 2 : end;
    }
}
