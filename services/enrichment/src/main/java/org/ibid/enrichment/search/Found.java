package org.ibid.enrichment.search;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param next cursor of the page after; null on the last
 * @param total documents that were found, all pages together
 * @param totalIsExact whether there are not more: what is many is counted only where facets are
 * @param facets the most frequent values first
 * @param anyWord whether documents with only some of the words are among them, as few have all
 */
public record Found(
        List<Hit> hits,
        @Nullable String next,
        long total,
        boolean totalIsExact,
        Map<Facet, List<Count>> facets,
        boolean anyWord) {

    /**
     * A document that was found.
     *
     * @param item the document as lists show it, JSON in UTF-8
     * @param score comparable within one answer; 0 where it is not ordered by relevance
     * @param highlights what was found of the query, as places in the content, in order
     * @param excerpts where most of it stands
     */
    public record Hit(String id, byte[] item, float score, List<Place> highlights, List<Excerpt> excerpts) {}

    /** A stretch of the content. */
    public record Excerpt(int start, int end, String text) {}

    /** @param count of documents */
    public record Count(String value, int count) {}
}
