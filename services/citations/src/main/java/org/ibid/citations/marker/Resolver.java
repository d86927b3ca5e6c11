package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Marker.Style;

/** Resolves the numbers of a printed group: markup first, then printed labels, then numbers. */
final class Resolver {

    private final EntryIndex index;
    private final AnchorLinks anchors;

    Resolver(EntryIndex index, AnchorLinks anchors) {
        this.index = index;
        this.anchors = anchors;
    }

    Sighting resolve(int start, int end, Style style, List<NumberGroup.Item> items) {
        Set<Integer> entries = new LinkedHashSet<>();
        Set<Integer> missing = new LinkedHashSet<>();
        for (NumberGroup.Item item : items) {
            int entry = entry(item, start);
            if (entry == EntryIndex.NONE) {
                missing.add(item.number());
            } else {
                entries.add(entry);
            }
        }
        return Sighting.of(start, end, style, new ArrayList<>(entries), new ArrayList<>(missing));
    }

    boolean anchored(List<NumberGroup.Item> items) {
        return items.stream().anyMatch(item -> anchors.entryAt(item.at()) != EntryIndex.NONE);
    }

    private int entry(NumberGroup.Item item, int position) {
        int tied = anchors.entryAt(item.at());
        if (tied != EntryIndex.NONE) {
            return tied;
        }
        int labelled = item.label() == null ? EntryIndex.NONE : index.byLabel(item.label(), position);
        return labelled == EntryIndex.NONE ? index.byNumber(item.number(), position) : labelled;
    }
}
