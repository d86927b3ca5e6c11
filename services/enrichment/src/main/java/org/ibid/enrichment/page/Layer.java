package org.ibid.enrichment.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found at a stretch of the content.
 *
 * @param classes the kind first, then its manner: {@code marker dangling}
 * @param anchor by which it is pointed at; null where nothing points at it
 * @param href where it leads: a place of the page or a web address; null for nowhere
 * @param title what is said of it; null for nothing
 */
record Layer(
        int start,
        int end,
        String classes,
        @Nullable String anchor,
        @Nullable String href,
        @Nullable String title) {

    private static final int LONGEST_TITLE = 300;

    /** All that was found, those that lead furthest first. */
    static List<Layer> of(DocumentView document) {
        List<Layer> layers = new ArrayList<>();
        if (document.citations() != null) {
            add(document.citations(), layers);
        }
        if (document.enrichment() != null) {
            for (Entity entity : document.enrichment().entities()) {
                for (Place place : entity.mentions()) {
                    layers.add(new Layer(
                            place.start(), place.end(), "entity " + word(entity.type()), null, null, entity.name()));
                }
            }
        }
        return layers;
    }

    private static void add(Citations citations, List<Layer> layers) {
        Map<String, Reference> byId =
                citations.references().stream().collect(Collectors.toMap(Reference::id, each -> each, (a, b) -> a));
        for (int i = 0; i < citations.markers().size(); i++) {
            layers.add(of(citations.markers().get(i), i, byId));
        }
        for (Link link : citations.links()) {
            layers.add(new Layer(link.start(), link.end(), "link", null, WebAddress.of(link.href()), link.href()));
        }
        for (int i = 0; i < citations.quotations().size(); i++) {
            Quotation quotation = citations.quotations().get(i);
            layers.add(new Layer(
                    quotation.start(),
                    quotation.end(),
                    "quotation " + word(quotation.kind()),
                    Anchors.quotation(i),
                    null,
                    quotation.speaker()));
        }
        for (Mention mention : citations.mentions()) {
            layers.add(new Layer(mention.start(), mention.end(), "mention", null, null, mention.name()));
        }
        for (int i = 0; i < citations.diagnostics().size(); i++) {
            Diagnostic finding = citations.diagnostics().get(i);
            if (finding.start() != null && finding.end() != null) {
                layers.add(new Layer(
                        finding.start(),
                        finding.end(),
                        "finding " + word(finding.severity()),
                        Anchors.finding(i),
                        null,
                        finding.message()));
            }
        }
        for (Reference reference : citations.references()) {
            layers.add(
                    new Layer(reference.start(), reference.end(), "entry", Anchors.entry(reference.id()), null, null));
        }
    }

    private static Layer of(Marker marker, int number, Map<String, Reference> byId) {
        String entries = marker.references().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Reference::raw)
                .collect(Collectors.joining(" \u2013 "));
        return new Layer(
                marker.start(),
                marker.end(),
                "marker " + word(marker.status()),
                Anchors.marker(number),
                marker.references().isEmpty()
                        ? null
                        : "#" + Anchors.reference(marker.references().getFirst()),
                entries.isEmpty() ? word(marker.status()) : cut(entries));
    }

    private static String cut(String entries) {
        return entries.length() <= LONGEST_TITLE ? entries : entries.substring(0, LONGEST_TITLE) + "\u2026";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
