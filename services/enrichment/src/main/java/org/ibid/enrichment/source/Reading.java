package org.ibid.enrichment.source;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of a source.
 *
 * @param type a CSL type, or {@code outlet, organization, person}
 * @param title of a work, or the name of an outlet, an organization or a person; null when the reference has none
 * @param names the authors, as "Given Family" or as they stand
 * @param identifiers the valid ones
 * @param item null for what is no entry of a list
 */
public record Reading(
        String type,
        @Nullable String title,
        List<String> names,
        List<Identifier> identifiers,
        @Nullable CslItem item) {

    public Reading {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    static Reading named(String type, String name) {
        return new Reading(type, name, List.of(), List.of(), null);
    }

    /** Nothing but what it is named by. */
    static Reading identified(Identifier identifier) {
        return new Reading("document", null, List.of(), List.of(identifier), null);
    }

    /** Nothing but where it lies. */
    static Reading page() {
        return new Reading("webpage", null, List.of(), List.of(), null);
    }

    /**
     * Of several readings of a source the one of the greatest rank is shown, whatever order they come in: the fullest, and of equally
     * full ones any, but always the same.
     */
    public String rank() {
        int fullness = (title == null ? 0 : 40)
                + (names.isEmpty() ? 0 : 20)
                + (item == null ? 0 : 2 + (item.issued() == null ? 0 : 10) + (item.containerTitle() == null ? 0 : 5))
                + Math.min(9, identifiers.size());
        String words = title + "|" + names + "|" + identifiers + "|" + item;
        return "%02d-%s".formatted(fullness, Digest.of(words).substring(0, 16));
    }
}
