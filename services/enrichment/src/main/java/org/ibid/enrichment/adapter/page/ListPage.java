package org.ibid.enrichment.adapter.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Place;
import org.ibid.enrichment.adapter.api.Listing;
import org.ibid.enrichment.search.Found.Count;
import org.ibid.enrichment.search.Found.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param asked what the page was asked for, to be asked for again
 * @param next the address of the page after; null on the last
 * @param problem why there is nothing; null where there is
 */
record ListPage(
        Map<String, String> asked,
        List<Row> rows,
        List<Group> groups,
        @Nullable String next,
        @Nullable Long total,
        boolean totalIsExact,
        @Nullable Long behind,
        @Nullable String problem) {

    private static final Set<String> HIDDEN_FACETS = Set.of("status");

    /** @param pieces of the excerpts, found words and others in turn */
    record Row(DocumentView document, List<Piece> pieces) {}

    record Piece(String text, boolean found) {}

    record Group(String facet, List<Choice> choices) {}

    /** @param address of the list with this choice made, or undone */
    record Choice(String value, int count, boolean chosen, String address) {}

    static ListPage of(Map<String, String> asked, Listing listing) {
        return new ListPage(
                asked,
                listing.items().stream()
                        .map(item -> new Row(item.document(), pieces(item)))
                        .toList(),
                listing.facets() == null ? List.of() : groups(asked, listing.facets()),
                listing.next() == null ? null : address(with(asked, "cursor", listing.next())),
                listing.total(),
                !Boolean.FALSE.equals(listing.totalIsExact()),
                listing.view() == null ? null : listing.view().behind(),
                null);
    }

    static ListPage without(Map<String, String> asked, @Nullable String problem) {
        return new ListPage(asked, List.of(), List.of(), null, null, true, null, problem);
    }

    public String words() {
        return asked.getOrDefault("q", "");
    }

    public String order() {
        return asked.getOrDefault("sort", "");
    }

    /** In which all that is found can be taken, with the address of each. */
    public Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        Map<String, String> all = new TreeMap<>(asked);
        all.keySet().removeAll(Set.of("cursor", "limit"));
        for (String format : List.of("csl-json", "bibtex", "ris", "tei", "ndjson")) {
            all.put("format", format);
            exports.put(format, "/documents" + address(all).substring(1));
        }
        return exports;
    }

    private static List<Group> groups(Map<String, String> asked, Map<String, List<Count>> facets) {
        return new TreeMap<>(facets)
                .entrySet().stream()
                        .filter(facet -> !HIDDEN_FACETS.contains(facet.getKey())
                                && !facet.getValue().isEmpty())
                        .map(facet -> new Group(
                                facet.getKey(),
                                facet.getValue().stream()
                                        .map(count -> choice(asked, facet.getKey(), count))
                                        .toList()))
                        .toList();
    }

    private static Choice choice(Map<String, String> asked, String facet, Count count) {
        boolean chosen = count.value().equalsIgnoreCase(asked.getOrDefault(facet, ""));
        return new Choice(
                count.value(), count.count(), chosen, address(with(asked, facet, chosen ? "" : count.value())));
    }

    private static Map<String, String> with(Map<String, String> asked, String name, String value) {
        Map<String, String> changed = new TreeMap<>(asked);
        changed.remove("cursor");
        changed.put(name, value);
        return changed;
    }

    private static String address(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&", "/?", ""));
    }

    private static List<Piece> pieces(Listing.Item item) {
        List<Piece> pieces = new ArrayList<>();
        for (Excerpt excerpt : item.excerpts() == null ? List.<Excerpt>of() : item.excerpts()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece(" \u2026 ", false));
            }
            int at = excerpt.start();
            for (Place found : item.highlights() == null ? List.<Place>of() : item.highlights()) {
                if (found.start() >= at && found.end() <= excerpt.end()) {
                    pieces.add(new Piece(
                            excerpt.text().substring(at - excerpt.start(), found.start() - excerpt.start()), false));
                    pieces.add(new Piece(
                            excerpt.text().substring(found.start() - excerpt.start(), found.end() - excerpt.start()),
                            true));
                    at = found.end();
                }
            }
            pieces.add(new Piece(excerpt.text().substring(at - excerpt.start()), false));
        }
        return pieces;
    }
}
