package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of the reference list, or a footnote.
 *
 * @param id unique within the document and stable for the same text: {@code r1}, {@code r2}, ... in printed order
 * @param label the number or symbol alone; null where the entry has none
 * @param raw the characters of the span, its label included
 * @param item what could be read from it; never a guess
 * @param confidence of the fields of the item, by CSL name: the parser's probability, 0 to 1, that their words belong there;
 *     null when unknown
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
        Map<String, Double> confidence,
        List<Identifier> identifiers,
        Status status,
        List<String> sameAs)
        implements Span {

    public Reference {
        Span.check(start, end);
        confidence = confidence == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(confidence));
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        sameAs = sameAs == null || sameAs.isEmpty() ? null : List.copyOf(sameAs);
    }

    /** Of unknown confidence. */
    public Reference(
            String id,
            String label,
            String raw,
            int start,
            int end,
            CslItem item,
            List<Identifier> identifiers,
            Status status,
            List<String> sameAs) {
        this(id, label, raw, start, end, item, null, identifiers, status, sameAs);
    }

    public enum Status {
        @JsonProperty("cited")
        CITED,
        @JsonProperty("uncited")
        UNCITED
    }
}
