package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from that nobody published by itself: a feed or sitemap that lists it, or an archive that holds it.
 *
 * @param id of the collection, which is a document too
 * @param url of the collection; null where it was no URL
 * @param entry its name there: a path in a ZIP, the id of a record in a WARC, a message's place in an mbox; null where it has none
 * @param at when it was captured or published, as the collection says; null where it does not
 * @param depth how many collections it lies within, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartOf(
        String id,
        @Nullable String url,
        @Nullable String entry,
        @Nullable Instant at,
        int depth) {

    public PartOf {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a part needs the id of its collection");
        }
        depth = Math.max(1, depth);
    }
}
