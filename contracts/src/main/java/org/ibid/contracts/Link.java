package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A hyperlink in the text.
 *
 * @param href the absolute URL
 * @param text the characters of the span
 * @param role what the link does where it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        String href,
        String text,
        int start,
        int end,
        @Nullable Role role) implements Span {

    public Link {
        Span.check(start, end);
    }

    public enum Role {
        /** Stands in running prose and leads to what the prose rests on. */
        @JsonProperty("citation")
        CITATION,
        /** Stands in an entry of the reference list or a note. */
        @JsonProperty("reference")
        REFERENCE,
        /** Leads on or away: a list of links, a subscription, a share button, a home page, a file of the page itself. */
        @JsonProperty("navigation")
        NAVIGATION
    }
}
