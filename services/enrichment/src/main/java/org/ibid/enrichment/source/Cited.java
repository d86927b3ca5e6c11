package org.ibid.enrichment.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as one document names it.
 *
 * @param ids all that it gives for it, the strongest first; never empty
 * @param work its author, year and title, where these tell it from all others
 */
public record Cited(
        List<String> ids, Reading reading, @Nullable Work work) {

    public Cited {
        ids = ids.stream().distinct().sorted(SourceId.ORDER).toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a source has an id");
        }
    }

    static Cited named(String id, Reading reading) {
        return new Cited(List.of(id), reading, null);
    }

    /** Under which the document names it. */
    public String id() {
        return ids.getFirst();
    }
}
