package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of a collection: a feed, a sitemap or an archive whose entries were published as intakes of their own.
 *
 * @param entries that it has, as far as it was read
 * @param published as intakes
 * @param known documents already, and not asked for again
 * @param passedOver no documents by their kind: images, scripts, redirects, folders
 * @param refused what can't be an intake
 * @param refusals the first of them, at most 20, with the reason
 * @param cut whether there are more entries than were read
 */
public record Expansion(
        Kind kind,
        int entries,
        int published,
        int known,
        int passedOver,
        int refused,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal> refusals,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean cut) {

    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        @JsonProperty("feed")
        FEED,
        @JsonProperty("sitemap")
        SITEMAP,
        @JsonProperty("sitemap-index")
        SITEMAP_INDEX,
        @JsonProperty("warc")
        WARC,
        @JsonProperty("zip")
        ZIP,
        @JsonProperty("mbox")
        MBOX
    }

    /** @param entry its name in the collection */
    public record Refusal(String entry, String message) {}

    public Expansion {
        if (kind == null) {
            throw new IllegalArgumentException("an expansion needs a kind");
        }
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
    }
}
