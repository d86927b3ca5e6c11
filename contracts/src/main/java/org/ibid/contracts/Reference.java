package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * An entry of the reference list, or a footnote.
 *
 * @param id unique within the document and stable for the same text: {@code r1}, {@code r2}, ... in printed order
 * @param label the number or symbol alone; null where the entry has none
 * @param raw the characters of the span, its label included
 * @param item what could be read from it; never a guess
 * @param sameAs ids of the other entries of this document that name the same source; null when none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        String id,
        String label,
        String raw,
        int start,
        int end,
        CslItem item,
        List<Identifier> identifiers,
        Status status,
        List<String> sameAs)
        implements Span {

    public Reference {
        Span.check(start, end);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        sameAs = sameAs == null || sameAs.isEmpty() ? null : List.copyOf(sameAs);
    }

    public enum Status {
        @JsonProperty("cited")
        CITED,
        @JsonProperty("uncited")
        UNCITED
    }
}
