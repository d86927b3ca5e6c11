package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What {@code documents.expanded} carries: a collection has come to its end, as its entries are on their way by themselves.
 *
 * @param revision of the collection's bytes
 * @param run which run this ends
 * @param url what was asked for; null where it was no URL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpandedEvent(
        String id, int revision, Run run, @Nullable String url, Original original, Expansion expansion) {

    public ExpandedEvent {
        if (id == null || id.isBlank() || original == null || expansion == null) {
            throw new IllegalArgumentException("an expanded collection needs an id, an original and what became of it");
        }
        run = run == null ? Run.NONE : run;
    }
}
