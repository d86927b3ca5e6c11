package org.ibid.contracts;

/**
 * A hyperlink in the text.
 *
 * @param href the absolute URL
 * @param text the characters of the span
 */
public record Link(String href, String text, int start, int end) implements Span {

    public Link {
        Span.check(start, end);
    }
}
