package org.ibid.citations.referencelist;

import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a reference list as it stands, not yet read.
 *
 * @param label the number or symbol alone; null where none is printed
 * @param number the label's number; -1 where it has none
 * @param bodyStart where the label ends and the reference begins
 */
public record Entry(@Nullable String label, int number, int start, int bodyStart, int end) implements Span {

    public Entry {
        Span.check(start, end);
        // a label with nothing behind it: the body is empty, not reversed
        bodyStart = Math.max(start, Math.min(bodyStart, end));
    }
}
