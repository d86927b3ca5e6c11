package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.citations.marker.EntryIndex.Family;

/**
 * Resolves back-references in reading order: {@code ibid.} in the text to what the marker before it cites, in a note to
 * what the note before it cites, through any chain of them.
 */
final class Antecedents {

    private final EntryIndex index;

    /** What a note that is itself a back-reference stands for. */
    private final Map<Integer, List<Integer>> standsFor = new HashMap<>();

    private List<Integer> lastInBody = List.of();

    Antecedents(EntryIndex index) {
        this.index = index;
    }

    /** The sightings, in order of start, with each back-reference resolved as far as it can be. */
    List<Sighting> resolve(List<Sighting> ordered) {
        List<Sighting> resolved = new ArrayList<>(ordered.size());
        for (Sighting sighting : ordered) {
            int entry = index.at(sighting.start());
            BackReference back = sighting.back();
            Sighting known = back == null ? sighting : sighting.resolvedTo(antecedent(back, sighting.start(), entry));
            if (known.isLinked()) {
                if (entry == EntryIndex.NONE) {
                    lastInBody = known.entries();
                } else if (known.back() != null) {
                    standsFor.putIfAbsent(entry, known.entries());
                }
            }
            resolved.add(known);
        }
        return resolved;
    }

    private List<Integer> antecedent(BackReference back, int at, int entry) {
        return switch (back.kind()) {
            case NOTE ->
                meaning(index.byNumber(back.note(), at, index.hasBothFamilies() ? Family.NOTES : Family.ANY), entry);
            case PREVIOUS -> previous(entry);
            case AUTHOR ->
                back.author() == null
                        ? previous(entry)
                        : meaning(index.authors().lastBefore(back.author(), bound(entry)), entry);
        };
    }

    private int bound(int entry) {
        return entry == EntryIndex.NONE ? index.entries().size() : entry;
    }

    private List<Integer> previous(int entry) {
        if (entry == EntryIndex.NONE) {
            return lastInBody.isEmpty() ? List.of() : List.of(lastInBody.getLast());
        }
        boolean first = entry == 0 || index.listOf(entry - 1) != index.listOf(entry);
        return first ? List.of() : meaning(entry - 1, entry);
    }

    private List<Integer> meaning(int target, int entry) {
        return target == EntryIndex.NONE || target == entry
                ? List.of()
                : standsFor.getOrDefault(target, List.of(target));
    }
}
