package org.ibid.citations.referencelist;

import java.util.List;

/**
 * One reference list, or one run of notes.
 *
 * @param entries in printed order, never empty
 * @param areNotes whether they are notes to places in the text rather than a bibliography
 */
public record EntryList(List<Entry> entries, boolean areNotes) {

    public EntryList {
        entries = List.copyOf(entries);
    }

    public int start() {
        return entries.getFirst().start();
    }

    /** Whether its entries bear numbers. */
    public boolean isNumbered() {
        return entries.stream().anyMatch(entry -> entry.number() >= 0);
    }

    /** Whether no entry bears a label, so that at most their order numbers them, as in an HTML {@code ol}. */
    public boolean isUnlabelled() {
        return entries.stream().allMatch(entry -> entry.label() == null);
    }
}
