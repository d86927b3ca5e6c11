package org.ibid.citations.quotation;

import java.util.Arrays;

/**
 * The tokens of one paragraph as the narrator tells it: words, numbers and punctuation outside quotation marks, each quoted
 * stretch as one token, markers left out, and an {@link Kind#END} after each sentence of the narrator.
 */
final class Narrative {

    enum Kind {
        WORD,
        NUMBER,
        QUOTE,
        COMMA,
        COLON,
        SEMICOLON,
        DASH,
        OPEN,
        CLOSE,
        OTHER,
        END
    }

    private static final byte CAPITAL = 1;
    private static final byte POSSESSIVE = 2;

    final String text;
    private Kind[] kinds = new Kind[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private long[] classes = new long[64];
    private byte[] shapes = new byte[64];
    private int size;

    Narrative(String text) {
        this.text = text;
    }

    void add(Kind kind, int start, int end, long bits, boolean capital, boolean possessive) {
        if (size == kinds.length) {
            int more = size * 2;
            kinds = Arrays.copyOf(kinds, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            classes = Arrays.copyOf(classes, more);
            shapes = Arrays.copyOf(shapes, more);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        classes[size] = bits;
        shapes[size] = (byte) ((capital ? CAPITAL : 0) | (possessive ? POSSESSIVE : 0));
        size++;
    }

    int size() {
        return size;
    }

    Kind kind(int i) {
        return kinds[i];
    }

    boolean is(int i, Kind kind) {
        return i >= 0 && i < size && kinds[i] == kind;
    }

    boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < size && kinds[i] == Kind.WORD && (classes[i] & wordClass.bit) != 0;
    }

    boolean any(int i, long bits) {
        return i >= 0 && i < size && kinds[i] == Kind.WORD && (classes[i] & bits) != 0;
    }

    long classes(int i) {
        return classes[i];
    }

    /** The number of the quoted stretch that a {@link Kind#QUOTE} token stands for. */
    int quote(int i) {
        return (int) classes[i];
    }

    boolean isCapital(int i) {
        return i >= 0 && i < size && kinds[i] == Kind.WORD && (shapes[i] & CAPITAL) != 0;
    }

    boolean isPossessive(int i) {
        return i >= 0 && i < size && (shapes[i] & POSSESSIVE) != 0;
    }

    /** An adverb that no list needs to hold. */
    boolean isAdverb(int i) {
        return is(i, WordClass.ADVERB)
                || is(i, Kind.WORD)
                        && ends[i] - starts[i] > 4
                        && text.charAt(ends[i] - 1) == 'y'
                        && text.charAt(ends[i] - 2) == 'l'
                        && !isCapital(i);
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String covered(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }
}
