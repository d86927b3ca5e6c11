package org.ibid.contracts;

/**
 * Words as they are printed.
 *
 * @param text the characters of the span
 */
public record Words(int start, int end, String text) implements Span {
    public Words {
        Span.check(start, end);
    }

    /** Those of a span of the content. */
    public static Words of(Span span, String content) {
        return new Words(span.start(), span.end(), span.of(content));
    }
}
