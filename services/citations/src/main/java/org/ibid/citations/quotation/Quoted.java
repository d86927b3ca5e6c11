package org.ibid.citations.quotation;

import org.ibid.contracts.Span;

/**
 * A stretch in quotation marks, marks included, before anyone has said whether it quotes somebody.
 *
 * @param open offset after the opening mark; where there is none (a block quote), the start
 * @param close offset of the closing mark; where there is none, the end
 */
record Quoted(int start, int end, int open, int close) implements Span {

    Quoted {
        Span.check(start, end);
    }

    /** Whether no mark stands before it: speech behind a dash, a block of its own. */
    boolean isUnmarked() {
        return start == open;
    }

    /** The last character inside the marks that is not white space; 0 when there is none. */
    char lastInside(String content) {
        int i = close;
        while (i > open && isSpace(content.charAt(i - 1))) {
            i--;
        }
        return i > open ? content.charAt(i - 1) : 0;
    }

    /** The first character inside the marks that is not white space; 0 when there is none. */
    char firstInside(String content) {
        int i = open;
        while (i < close && isSpace(content.charAt(i))) {
            i++;
        }
        return i < close ? content.charAt(i) : 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }
}
