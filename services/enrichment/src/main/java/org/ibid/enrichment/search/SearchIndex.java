package org.ibid.enrichment.search;

import org.jspecify.annotations.Nullable;

/**
 * Finds documents by what stands in them. It is a view of the newest enriched event of each document and may lag behind it: {@link
 * #view} says how far. Thread-safe.
 */
public interface SearchIndex {

    /**
     * @throws BadQuery when the query takes longer than one may, or the cursor is none of ours
     * @throws ViewUnavailable while there is no view to ask
     */
    Found search(Search search);

    View view();

    /**
     * How far the view is.
     *
     * @param documents in it
     * @param behind events that no search sees yet; null while nobody knows
     */
    record View(int documents, @Nullable Long behind) {}

    /** It is being made anew, or this instance has none. */
    final class ViewUnavailable extends RuntimeException {
        public ViewUnavailable(String message) {
            super(message, null, false, false);
        }
    }
}
