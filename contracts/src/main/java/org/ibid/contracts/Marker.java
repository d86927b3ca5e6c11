package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text that points at references. One printed group ({@code [1,4-6]}, {@code [1]-[3]}, one parenthesis) is
 * one marker.
 *
 * @param label the characters of the span, brackets included
 * @param status linked if any of it resolves
 * @param references ids of the references it points at, in printed order
 * @param missing the numbers of it that no reference has; never empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Marker(
        String label,
        Style style,
        int start,
        int end,
        Status status,
        List<String> references,
        @Nullable List<Integer> missing)
        implements Span {

    public Marker {
        Span.check(start, end);
        references = references == null ? List.of() : List.copyOf(references);
        missing = missing == null || missing.isEmpty() ? null : List.copyOf(missing);
        if ((status == Status.LINKED) == references.isEmpty()) {
            throw new IllegalArgumentException("a marker is linked exactly if it has references: " + label);
        }
    }

    public enum Style {
        @JsonProperty("numeric")
        NUMERIC,
        @JsonProperty("superscript")
        SUPERSCRIPT,
        @JsonProperty("footnote")
        FOOTNOTE,
        @JsonProperty("symbol")
        SYMBOL,
        @JsonProperty("author-year")
        AUTHOR_YEAR,
        /** ibid., op. cit., supra. */
        @JsonProperty("back-reference")
        BACK_REFERENCE
    }

    public enum Status {
        @JsonProperty("linked")
        LINKED,
        @JsonProperty("dangling")
        DANGLING,
        @JsonProperty("empty")
        EMPTY
    }
}
