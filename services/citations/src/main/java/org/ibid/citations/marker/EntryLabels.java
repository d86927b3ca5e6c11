package org.ibid.citations.marker;

import org.ibid.contracts.Marker;

/**
 * The labels of entries as a reader sees them: printed, or given by the browser to the items of a numbered list, which
 * shows in the markers that lead to them.
 */
public final class EntryLabels {

    private EntryLabels() {}

    /** One for each entry in order; null where it has none. */
    public static String[] of(EntryIndex index, FoundMarkers found) {
        String[] labels = new String[index.entries().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = found.impliedNumbers()
                    ? index.impliedLabel(i)
                    : index.entries().get(i).label();
        }
        for (Marker marker : found.markers()) {
            if (marker.style() == Marker.Style.FOOTNOTE && marker.references().size() == 1) {
                int entry = EntryIndex.position(marker.references().getFirst());
                String label = bare(marker.label());
                if (labels[entry] == null && !label.isEmpty()) {
                    labels[entry] = label;
                }
            }
        }
        return labels;
    }

    /** The digits of the marker's label where it is but a number; else nothing. */
    private static String bare(String label) {
        String bare = label.strip();
        if (bare.length() > 2 && "[(".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        boolean number = !bare.isEmpty() && bare.length() <= 4 && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? bare : "";
    }
}
