package org.ibid.enrichment.source;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A canonical work or outlet, the same for every document that rests on it.
 *
 * @param id deterministic: {@code doi:10.…}, {@code isbn:…}, {@code url:…} (canonicalised), for a work without identifier
 *     {@code work:} and a hash of its normalised title, first author and year, for an outlet {@code outlet:daily-courier}
 * @param type a CSL type, or {@code outlet}
 * @param title null when the reference has none
 * @param names the authors, as "Given Family" or as they stand
 * @param identifiers the valid ones
 * @param item null for an outlet
 */
public record Source(
        String id,
        String type,
        @Nullable String title,
        List<String> names,
        List<Identifier> identifiers,
        @Nullable CslItem item) {

    public Source {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }
}
