package org.ibid.enrichment.registry;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a registry, as it gives it.
 *
 * @param id the registry's own
 * @param year empty where there is none
 * @param container the journal or book that it is in
 */
public record Entry(
        String id,
        @Nullable String doi,
        @Nullable String title,
        List<CslItem.Name> authors,
        String year,
        @Nullable String container) {

    public Entry {
        authors = List.copyOf(authors);
    }
}
