package org.ibid.contracts;

/**
 * A work whose fields the original itself states, as a database of BibTeX does, and where it is printed.
 *
 * @param start of the entry in the content; what it prints says the same
 * @param item each field as it stands in the original
 */
public record StatedItem(int start, int end, CslItem item) implements Span {

    public StatedItem {
        Span.check(start, end);
    }
}
