package org.ibid.citations.reference;

import java.util.Arrays;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.FullWidth;

/**
 * A reference string as words and the gaps between them. Punctuation makes no tokens: it is read from the gap, where doubled,
 * missing and misplaced spaces and commas no longer matter ({@code Porter,Jane}, {@code ,,March2, 2014}). URLs and DOIs are one
 * token each. The entry's label is no token. Offsets are UTF-16, end exclusive. At most {@value #MAX} tokens are kept, so that hostile input stays cheap.
 */
final class Tokens {
    static final int MAX = 600;

    /** What a character is to a token; none is of a gap. */
    private enum Sign {
        NONE,
        LETTER,
        DIGIT,
        IDEOGRAPH
    }

    final String raw;
    int[] start = new int[64];
    int[] end = new int[64];
    int count;
    final int begin;

    /** Of a string by itself, whose label is found here. */
    Tokens(String raw) {
        this(raw, labelEnd(raw));
    }

    /** @param begin where the label ends */
    Tokens(String raw, int begin) {
        this.raw = raw;
        this.begin = begin;
        scan();
    }

    /** 0 where it has no label. */
    static int labelEnd(String raw) {
        EntryLabel label = EntryLabel.at(FullWidth.plain(raw));
        return label == null ? Bullet.end(raw, 0, raw.length()) : label.bodyStart();
    }

    /** The characters of token {@code i}. */
    String word(int i) {
        return raw.substring(start[i], end[i]);
    }

    int gapStart(int i) {
        return i == 0 ? begin : end[i - 1];
    }

    int gapEnd(int i) {
        return i == count ? raw.length() : start[i];
    }

    private void scan() {
        int i = begin;
        int length = raw.length();
        while (i < length && count < MAX) {
            Sign sign = sign(raw.charAt(i));
            if (sign == Sign.NONE) {
                i++;
                continue;
            }
            int link = Links.end(raw, i);
            if (link > i) {
                add(i, link);
                i = link;
                continue;
            }
            i = run(i);
        }
    }

    /** Reads one run of letters and digits and splits it where two fields were glued together. */
    private int run(int from) {
        int i = from;
        int boundaries = 0;
        int boundary = -1;
        Sign previous = sign(raw.charAt(from));
        Sign first = previous;
        boolean ideographs = previous == Sign.IDEOGRAPH;
        for (i = from + 1; i < raw.length(); i++) {
            Sign sign = sign(raw.charAt(i));
            if (sign == Sign.NONE) {
                break;
            }
            ideographs |= sign == Sign.IDEOGRAPH;
            if (sign != previous) {
                boundaries++;
                boundary = boundary < 0 ? i : boundary;
                previous = sign;
            }
        }
        if (boundaries == 0) {
            add(from, i);
        } else if (ideographs) {
            splitEverywhere(from, i);
        } else if (boundaries == 1 && (first == Sign.LETTER || isSeparable(boundary, i))) {
            add(from, boundary);
            add(boundary, i);
        } else {
            add(from, i);
        }
        return i;
    }

    /** {@code 1991a} stays whole, {@code 2nd} and {@code 1990The} do not. */
    private boolean isSeparable(int boundary, int end) {
        int letters = end - boundary;
        return letters > 2 || (letters == 2 && Character.isLowerCase(raw.charAt(boundary)));
    }

    private void splitEverywhere(int from, int to) {
        int begin = from;
        for (int i = from + 1; i < to; i++) {
            if (sign(raw.charAt(i)) != sign(raw.charAt(i - 1))) {
                add(begin, i);
                begin = i;
            }
        }
        add(begin, to);
    }

    private void add(int from, int to) {
        if (count == MAX) {
            return;
        }
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
        }
        start[count] = from;
        end[count++] = to;
    }

    private static Sign sign(char c) {
        if (c < 128) {
            if ((c | 32) >= 'a' && (c | 32) <= 'z') {
                return Sign.LETTER;
            }
            return c >= '0' && c <= '9' ? Sign.DIGIT : Sign.NONE;
        }
        if (c >= 0x2E80 && Character.isLetter(c) && c < 0xD800) {
            return Sign.IDEOGRAPH;
        }
        if (Character.isDigit(c)) {
            return Sign.DIGIT;
        }
        return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
                ? Sign.LETTER
                : Sign.NONE;
    }
}
