package org.ibid.enrichment.adapter.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.adapter.DocumentQuery;
import org.ibid.enrichment.adapter.across.Sources;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.ibid.enrichment.search.SearchIndex;

/** Lists documents: from the store, or from the view of it that can be searched. */
@ApplicationScoped
public class Documents {

    private final DocumentQuery store;
    private final SearchIndex view;
    private final Sources sources;

    Documents(DocumentQuery store, SearchIndex view, Sources sources) {
        this.store = store;
        this.view = view;
        this.sources = sources;
    }

    /** @throws ApiException for what can't be meant */
    public Listing list(ListRequest wanted) {
        try {
            return wanted.isOfTheStore()
                    ? stored(wanted)
                    : found(wanted.ofAnyOf(sources::ids).search());
        } catch (BadQuery e) {
            throw ApiException.badParameter(e.getMessage());
        }
    }

    private Listing stored(ListRequest wanted) {
        int limit = wanted.limit();
        var filter = new DocumentQuery.Filter(
                wanted.onlyStatus(), wanted.onlyFailure(), Parameters.words(wanted.q), wanted.onlySource());
        try {
            DocumentQuery.Page page = store.list(filter, Parameters.given(wanted.cursor), limit);
            return Listing.of(page.items(), page.next());
        } catch (IllegalArgumentException e) {
            throw ApiException.badCursor();
        }
    }

    private Listing found(Search search) {
        Found found = view.search(search);
        return new Listing(
                found.hits().stream().map(hit -> item(hit, search.order())).toList(),
                found.next(),
                found.total(),
                found.totalIsExact(),
                search.facets().isEmpty() ? null : facets(found),
                found.anyWord(),
                view.view());
    }

    private static Map<String, List<Found.Count>> facets(Found found) {
        return found.facets().entrySet().stream()
                .collect(Collectors.toMap(facet -> facet.getKey().word(), Map.Entry::getValue));
    }

    private static Listing.Item item(Found.Hit hit, Order order) {
        try {
            return new Listing.Item(
                    ContractJson.MAPPER.readValue(hit.item(), DocumentView.class),
                    order == Order.RELEVANCE ? hit.score() : null,
                    hit.highlights(),
                    hit.excerpts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
