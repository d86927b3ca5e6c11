package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What markup said of a stretch of the content.
 *
 * @param target of a link, its absolute URL, or {@code #name} for one inside the document; of an anchor, its own name
 *     (the span is the content of the element that bears it, and may be empty)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inline(
        Kind kind, int start, int end, @Nullable String target) implements Span {

    public Inline {
        Span.check(start, end);
    }

    public enum Kind {
        @JsonProperty("link")
        LINK,
        @JsonProperty("anchor")
        ANCHOR,
        @JsonProperty("superscript")
        SUPERSCRIPT,
        @JsonProperty("subscript")
        SUBSCRIPT,
        /** {@code <cite>}: the name of a work. */
        @JsonProperty("cite")
        CITE,
        /** {@code <q>}: quoted words whose quotation marks the markup stands for. */
        @JsonProperty("quoted")
        QUOTED
    }
}
