package org.ibid.citations.marker;

import org.ibid.contracts.Block;
import org.ibid.contracts.Span;

/**
 * A stretch of running text in which markers are looked for; a marker never runs over its end.
 *
 * @param entry the index of the reference entry it is the text of; -1 in the body
 */
public record Passage(int start, int end, Block.Kind kind, int entry) implements Span {

    public Passage {
        Span.check(start, end);
    }

    boolean isInEntry() {
        return entry >= 0;
    }
}
