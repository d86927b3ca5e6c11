package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.contracts.Marker.Style;

/** Resolves the numbers of a printed group: markup first, then printed labels, then numbers. */
final class Resolver {

    private final EntryIndex index;
    private final AnchorLinks anchors;

    Resolver(EntryIndex index, AnchorLinks anchors) {
        this.index = index;
        this.anchors = anchors;
    }

    Sighting resolve(Mark mark, Family family) {
        Set<Integer> entries = new LinkedHashSet<>();
        Set<Integer> missing = new LinkedHashSet<>();
        for (NumberGroup.Item item : mark.items()) {
            int entry = entry(item, mark.start(), family);
            if (entry != EntryIndex.NONE) {
                entries.add(entry);
            } else if (!item.maybePlace()) {
                missing.add(item.number());
            }
        }
        boolean note = mark.form() == Mark.Form.RAISED && isAnchored(mark.items());
        return Sighting.of(
                mark.start(),
                mark.end(),
                note ? Style.FOOTNOTE : mark.form().style(),
                new ArrayList<>(entries),
                new ArrayList<>(missing));
    }

    boolean isAnchored(List<NumberGroup.Item> items) {
        return items.stream().anyMatch(item -> anchors.entryAt(item.at()) != EntryIndex.NONE);
    }

    /** Whether markup ties the number to an entry of the family. */
    boolean isTied(NumberGroup.Item item, Family family) {
        int tied = anchors.entryAt(item.at());
        return tied != EntryIndex.NONE && index.isOf(tied, family);
    }

    /** How many places markup ties to entries of the family. */
    int ties(Family family) {
        int ties = 0;
        for (AnchorLinks.Tie tie : anchors.ties()) {
            ties += index.isOf(tie.entry(), family) ? 1 : 0;
        }
        return ties;
    }

    private int entry(NumberGroup.Item item, int position, Family family) {
        int tied = anchors.entryAt(item.at());
        if (tied != EntryIndex.NONE) {
            return tied;
        }
        int labelled = item.label() == null ? EntryIndex.NONE : index.byLabel(item.label(), position);
        return labelled == EntryIndex.NONE ? index.byNumber(item.number(), position, family) : labelled;
    }
}
