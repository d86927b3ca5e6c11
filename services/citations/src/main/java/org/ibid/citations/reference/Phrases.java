package org.ibid.citations.reference;

import java.util.Arrays;

/**
 * The string cut at its punctuation: at every comma-like sign, or only at periods, quotation marks and brackets that are not part
 * of an initial. What a phrase holds is a strong hint for each of its words.
 */
final class Phrases {
    /** phrase of each token */
    final int[] of;

    final int[] first;
    final int[] last;
    /** what the phrase holds, as bits */
    final int[] content;

    int count;

    Phrases(Layout layout, boolean periodsOnly) {
        int tokens = layout.count;
        of = new int[tokens];
        int[] starts = new int[tokens + 1];
        for (int i = 0; i < tokens; i++) {
            if (i == 0 || cuts(layout, i, periodsOnly)) {
                starts[count++] = i;
            }
            of[i] = count - 1;
        }
        starts[count] = tokens;
        first = Arrays.copyOf(starts, count);
        last = new int[count];
        content = new int[count];
        for (int p = 0; p < count; p++) {
            last[p] = starts[p + 1] - 1;
            content[p] = content(layout, first[p], last[p]);
        }
    }

    private static boolean cuts(Layout layout, int i, boolean periodsOnly) {
        int kind = layout.kind[i];
        if (kind <= Gaps.SPACE || kind == Gaps.MARK) {
            return false;
        }
        int before = layout.shape[i - 1];
        boolean initial = before == Shapes.INITIAL || before == Shapes.LOWER_ONE;
        if (kind == Gaps.PERIOD) {
            return !initial;
        }
        return !periodsOnly
                || kind == Gaps.QUOTE
                || kind == Gaps.OPEN
                || kind == Gaps.CLOSE_STOP
                || (kind == Gaps.CLOSE)
                || (kind == Gaps.COMMA && Gaps.has(layout.gap[i], '.') && !initial);
    }

    private static int content(Layout layout, int from, int to) {
        int bits = 0;
        int lower = 0;
        int capitals = 0;
        int initials = 0;
        int numbers = 0;
        for (int i = from; i <= to; i++) {
            int shape = layout.shape[i];
            lower += shape == Shapes.LOWER || shape == Shapes.LOWER_ONE ? 1 : 0;
            capitals += shape >= Shapes.CAPITALIZED && shape <= Shapes.CAMEL ? 1 : 0;
            initials += shape == Shapes.INITIAL || shape == Shapes.INITIALS ? 1 : 0;
            numbers += Shapes.isNumber(shape) ? 1 : 0;
            bits |= Shapes.isYear(shape) ? 1 : 0;
            int classes = layout.classes[i];
            bits |= (classes & (Words.PRESS | Words.INSTITUTION)) != 0 ? 2 : 0;
            bits |= (classes & Words.JOURNAL) != 0 ? 4 : 0;
            bits |= (classes & Words.PLACE) != 0 ? 8 : 0;
            bits |= (classes & Words.MEETING) != 0 ? 16 : 0;
            bits |= (classes & (Words.EDITOR | Words.TRANSLATED)) != 0 ? 32 : 0;
            bits |= (classes & (Words.PAGE | Words.VOLUME | Words.ISSUE)) != 0 ? 64 : 0;
            bits |= (classes & Words.MONTH) != 0 ? 128 : 0;
        }
        int length = Math.min(to - from + 1, 15);
        return bits
                | Math.min(lower, 2) << 8
                | Math.min(capitals, 2) << 10
                | Math.min(initials, 2) << 12
                | Math.min(numbers, 2) << 14
                | (length <= 2 ? length : length <= 4 ? 3 : length <= 8 ? 4 : 5) << 16;
    }
}
