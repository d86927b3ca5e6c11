package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A place where a document names a source, and what says which source it is.
 *
 * @param source its id, by what this document alone says; once another shows that two ids are one source, the weaker leads to the
 *     stronger
 * @param reference id of the entry, where the place is one of the document's own list
 * @param by what decided: the type of an identifier ({@code doi}), {@code title-author-year}, {@code title}, {@code words} (an entry
 *     as it is printed) or {@code name}
 * @param score how sure it is, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resolution(
        String source, Kind kind, @Nullable String reference, int start, int end, String by, double score)
        implements Span {

    public Resolution {
        Span.check(start, end);
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("a score is 0 to 1, not " + score);
        }
    }

    /** What names the source. */
    public enum Kind {
        @JsonProperty("reference")
        REFERENCE,
        @JsonProperty("link")
        LINK,
        @JsonProperty("mention")
        MENTION,
        @JsonProperty("quotation")
        QUOTATION
    }
}
