package org.ibid.contracts;

/** A stretch of the content and nothing more. */
public record Place(int start, int end) implements Span {
    public Place {
        Span.check(start, end);
    }
}
