package org.ibid.enrichment.export;

import org.ibid.contracts.Span;

/** Converts UTF-16 offsets into code points, as the Web Annotation Data Model (section 4.2.5) counts. */
final class CodePoints {

    private static final int STEP = 1024;

    private final String content;
    private final int[] before;

    CodePoints(String content) {
        this.content = content;
        this.before = new int[content.length() / STEP + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + count((i - 1) * STEP, i * STEP);
        }
    }

    int start(Span span) {
        return at(span.start());
    }

    int end(Span span) {
        return at(span.end());
    }

    private int at(int offset) {
        int step = offset / STEP;
        return before[step] + count(step * STEP, offset);
    }

    /** Characters but the second halves of pairs, so that a pair over the edge of two steps counts once. */
    private int count(int from, int to) {
        int count = to - from;
        for (int i = Math.max(1, from); i < to; i++) {
            boolean pair =
                    Character.isLowSurrogate(content.charAt(i)) && Character.isHighSurrogate(content.charAt(i - 1));
            count -= pair ? 1 : 0;
        }
        return count;
    }
}
