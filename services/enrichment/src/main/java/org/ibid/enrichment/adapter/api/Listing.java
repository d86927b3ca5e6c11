package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.Found.Count;
import org.ibid.enrichment.search.Found.Excerpt;
import org.ibid.enrichment.search.SearchIndex.View;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents.
 *
 * @param next cursor of the page after; null on the last
 * @param total documents found, all pages together; null where nothing was searched
 * @param totalIsExact false where there are more than {@code total}
 * @param facets what was asked for; the most frequent values first
 * @param anyWord whether documents with only some of the words are among them, as fewer than ten have all
 * @param view how far what was searched is; null where the store itself was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing(
        List<Item> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Boolean totalIsExact,
        @Nullable Map<String, List<Count>> facets,
        @Nullable Boolean anyWord,
        @Nullable View view) {

    /**
     * A document without its text, citations and enrichment.
     *
     * @param highlights what was found of the query, as places in the text's content
     * @param excerpts of the content, where most of it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @JsonUnwrapped DocumentView document,
            @Nullable Float score,
            @Nullable List<Place> highlights,
            @Nullable List<Excerpt> excerpts) {

        Item(DocumentView document) {
            this(document, null, null, null);
        }
    }

    static Listing of(List<DocumentView> documents, @Nullable String next) {
        return new Listing(documents.stream().map(Item::new).toList(), next, null, null, null, null, null);
    }
}
