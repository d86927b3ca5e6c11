package org.ibid.enrichment.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A reference as it stands beside the text.
 *
 * @param printed the anchor of its entry in the text
 * @param markers that point at it
 */
public record Entry(
        String anchor,
        String printed,
        @Nullable String label,
        String raw,
        boolean cited,
        List<Same> same,
        List<Back> markers,
        List<Identifier> identifiers) {

    /** Another entry for the same source. */
    public record Same(String anchor, String label) {}

    /** A marker, by its place in the text. */
    public record Back(String anchor, String label) {}

    static List<Entry> of(Citations citations) {
        Map<String, List<Back>> markers = new HashMap<>();
        for (int i = 0; i < citations.markers().size(); i++) {
            Marker marker = citations.markers().get(i);
            Back back = new Back(Anchors.marker(i), marker.label());
            marker.references()
                    .forEach(id -> markers.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(back));
        }
        Map<String, String> labels = new HashMap<>();
        citations.references().forEach(each -> labels.put(each.id(), each.label() == null ? each.id() : each.label()));
        return citations.references().stream()
                .map(each -> new Entry(
                        Anchors.reference(each.id()),
                        Anchors.entry(each.id()),
                        each.label(),
                        each.raw(),
                        each.status() == Reference.Status.CITED,
                        each.sameAs() == null
                                ? List.of()
                                : each.sameAs().stream()
                                        .map(id -> new Same(Anchors.reference(id), labels.getOrDefault(id, id)))
                                        .toList(),
                        markers.getOrDefault(each.id(), List.of()),
                        each.identifiers()))
                .toList();
    }
}
