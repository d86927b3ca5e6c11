package org.ibid.citations.marker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A marker as seen in the text and resolved against the index, not yet in its final form.
 *
 * @param entries indices of the entries it points at, in printed order, each once
 * @param missing the numbers no entry has
 * @param back how to find its antecedent; null unless it is a back-reference
 */
record Sighting(
        int start,
        int end,
        Style style,
        List<Integer> entries,
        List<Integer> missing,
        @Nullable BackReference back) implements Span {

    static Sighting of(int start, int end, Style style, List<Integer> entries, List<Integer> missing) {
        return new Sighting(start, end, style, List.copyOf(entries), List.copyOf(missing), null);
    }

    boolean isLinked() {
        return !entries.isEmpty();
    }

    /** Whether nothing at all is printed between the brackets. */
    boolean isEmpty() {
        return entries.isEmpty() && missing.isEmpty() && back == null && style == Style.NUMERIC && end - start <= 5;
    }

    /** The same, pointing at these before its own entries. */
    Sighting resolvedTo(List<Integer> antecedents) {
        Set<Integer> all = new LinkedHashSet<>(antecedents);
        all.addAll(entries);
        return new Sighting(start, end, style, List.copyOf(all), missing, back);
    }

    /** The same, pointing at an antecedent, too: {@code (ebd.; Lund 2014a)}. */
    Sighting withBack(@Nullable BackReference reference) {
        return new Sighting(start, end, style, entries, missing, reference);
    }
}
