package org.ibid.citations.sentence;

import org.ibid.contracts.Span;

/** A sentence with its terminator, closing quotes and the markers that belong to it; without surrounding white space. */
public record Sentence(int start, int end) implements Span {

    public Sentence {
        Span.check(start, end);
    }
}
