package org.ibid.enrichment.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param clauses of the query; empty for all documents
 * @param filters of each facet any of the values, and of all facets that are named
 * @param published only documents of which a day of publication lies within
 * @param cursor an answer's {@code next}; null for the first page
 * @param limit of documents in the answer
 * @param facets that are counted
 */
public record Search(
        List<Clause> clauses,
        Map<Facet, Set<String>> filters,
        DateRange published,
        Order order,
        @Nullable String cursor,
        int limit,
        Set<Facet> facets) {

    public Search {
        clauses = List.copyOf(clauses);
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
    }

    /** Whatever has come in last. */
    public static Search last(int limit) {
        return new Search(List.of(), Map.of(), DateRange.ALL, Order.ADDED, null, limit, Set.of());
    }

    /** Ties are broken by id. */
    public enum Order {
        RELEVANCE,
        /** Published last first; without a date at the end. */
        NEWEST,
        /** Published first first; without a date at the end. */
        OLDEST,
        /** Come in last first. */
        ADDED,
        TITLE
    }
}
