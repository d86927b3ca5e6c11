package org.ibid.citations.reference;

import java.util.Locale;

/**
 * What each token of a reference string looks like in its place, computed once: hashes, shapes, word classes, gaps, quotation
 * and bracket state, and the phrases that punctuation cuts the string into.
 */
final class Layout {
    final int count;
    final int[] word;
    final int[] shape;
    final int[] classes;
    final int[] gap;
    final byte[] kind;
    /** prefixes of 1 to 4 and suffixes of 1 to 4 letters, eight to a token */
    final int[] affix;
    /** bit 0 in parenthesis or bracket, bit 1 in quotation marks, bit 2 quotation marks were there before */
    final byte[] state;

    final int[] numbersBefore;
    final int[] yearDistance;
    final boolean[] afterIn;
    final Phrases commas;
    final Phrases periods;
    int numbers;
    int firstYear = -1;
    boolean quoted;
    int lastEditor = -1;

    Layout(Tokens tokens) {
        count = tokens.count;
        word = new int[count];
        shape = new int[count];
        classes = new int[count];
        gap = new int[count + 1];
        kind = new byte[count + 1];
        affix = new int[count * 8];
        state = new byte[count];
        numbersBefore = new int[count];
        yearDistance = new int[count];
        afterIn = new boolean[count];
        for (int i = 0; i <= count; i++) {
            gap[i] = Gaps.code(tokens.raw, tokens.gapStart(i), tokens.gapEnd(i));
            kind[i] = (byte) Gaps.kind(gap[i]);
        }
        for (int i = 0; i < count; i++) {
            read(tokens, i);
        }
        context();
        commas = new Phrases(this, false);
        periods = new Phrases(this, true);
    }

    private void read(Tokens tokens, int i) {
        int from = tokens.start[i];
        int to = tokens.end[i];
        shape[i] = Shapes.of(tokens.raw, from, to);
        if (Shapes.isNumber(shape[i])) {
            word[i] = shape[i] == Shapes.YEAR || to - from > 2 ? shape[i] : hash(tokens.raw, from, to);
            return;
        }
        if (shape[i] == Shapes.LINK || shape[i] == Shapes.DOI || shape[i] == Shapes.YEAR_LETTER) {
            word[i] = shape[i];
            return;
        }
        String lower = tokens.raw.substring(from, to).toLowerCase(Locale.ROOT);
        word[i] = hash(lower, 0, lower.length());
        classes[i] = Words.classes(lower);
        int length = lower.length();
        int forward = 17;
        int backward = 29;
        for (int k = 0; k < 4; k++) {
            if (k < length) {
                forward = forward * 31 + lower.charAt(k);
                backward = backward * 37 + lower.charAt(length - 1 - k);
            }
            affix[i * 8 + k] = forward;
            affix[i * 8 + 4 + k] = backward;
        }
    }

    private void context() {
        int open = 0;
        boolean quote = false;
        boolean in = false;
        for (int i = 0; i < count; i++) {
            int code = gap[i];
            if (Gaps.has(code, ')') || Gaps.has(code, ']')) {
                open = 0;
            }
            if (Gaps.has(code, '(') || Gaps.has(code, '[')) {
                open = 1;
            }
            if (open == 0 && announcesContainer(i)) {
                classes[i] |= Words.IN;
            }
            if (Gaps.quotes(code) % 2 == 1) {
                quote = !quote;
                quoted = true;
            }
            boolean starts = i > 0 && kind[i] >= Gaps.COMMA;
            in |= starts && (classes[i] & Words.IN) != 0 && i > 2;
            afterIn[i] = in;
            state[i] = (byte) (open | (quote ? 2 : 0) | (quoted ? 4 : 0));
            numbersBefore[i] = numbers;
            boolean number = Shapes.isNumber(shape[i]) || shape[i] == Shapes.YEAR_LETTER;
            if (Shapes.isYear(shape[i]) && firstYear < 0) {
                firstYear = i;
            }
            numbers += number ? 1 : 0;
            yearDistance[i] = firstYear < 0 ? -1 : i - firstYear;
            if ((classes[i] & Words.EDITOR) != 0) {
                lastEditor = i;
            }
        }
    }

    /** {@code W:}, {@code I:}, {@code В:}: what a work stands in, said in one letter before a colon. */
    private boolean announcesContainer(int i) {
        boolean letter = shape[i] == Shapes.INITIAL || shape[i] == Shapes.LOWER_ONE || shape[i] == Shapes.ROMAN;
        return letter && i > 2 && kind[i] >= Gaps.COMMA && kind[i + 1] == Gaps.COLON;
    }

    static int hash(String text, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
