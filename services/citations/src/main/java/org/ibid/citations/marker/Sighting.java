package org.ibid.citations.marker;

import java.util.List;
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

    Sighting resolvedTo(List<Integer> antecedents) {
        return new Sighting(start, end, style, List.copyOf(antecedents), missing, back);
    }
}
