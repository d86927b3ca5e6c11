package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Marker;

/**
 * The markers of a text.
 *
 * @param impliedNumbers whether they number entries that bear no number themselves, by their order
 */
public record FoundMarkers(List<Marker> markers, boolean impliedNumbers) {

    static FoundMarkers of(String content, EntryIndex index, List<Sighting> sightings, boolean impliedNumbers) {
        List<Marker> markers = new ArrayList<>(sightings.size());
        for (Sighting sighting : sightings) {
            Marker.Status status = sighting.isLinked()
                    ? Marker.Status.LINKED
                    : sighting.isEmpty() ? Marker.Status.EMPTY : Marker.Status.DANGLING;
            List<String> references =
                    sighting.entries().stream().map(EntryIndex::id).toList();
            markers.add(new Marker(
                    content.substring(sighting.start(), sighting.end()),
                    sighting.style(),
                    sighting.start(),
                    sighting.end(),
                    status,
                    references,
                    sighting.missing()));
        }
        return new FoundMarkers(List.copyOf(markers), impliedNumbers);
    }
}
