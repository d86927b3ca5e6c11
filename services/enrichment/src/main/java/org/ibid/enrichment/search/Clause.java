package org.ibid.enrichment.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a query asks for.
 *
 * @param occur whether a document must have it
 * @param any one or more, of which one is enough
 */
public record Clause(Occur occur, List<Term> any) {

    public Clause {
        any = List.copyOf(any);
    }

    public enum Occur {
        /** As the query as a whole decides: of few words all, of many some. */
        WANTED,
        REQUIRED,
        FORBIDDEN
    }

    public sealed interface Term {}

    /**
     * Words in a row.
     *
     * @param field null for title, byline and text
     */
    public record Words(@Nullable TextField field, String text, Kind kind) implements Term {
        public enum Kind {
            WORD,
            PHRASE,
            PREFIX
        }
    }

    /** A value of a facet, whatever its case. */
    public record Value(Facet facet, String value) implements Term {}

    /** Published within. */
    public record Published(DateRange range) implements Term {}
}
