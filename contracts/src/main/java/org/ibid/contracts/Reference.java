package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the reference list, or a footnote.
 *
 * @param id unique within the document and stable for the same text: {@code r1}, {@code r2}, ... in printed order
 * @param label the number or symbol alone, where the entry has one
 * @param raw the characters of the span, its label included
 * @param item what could be read from it; never a guess; without a type where the entry is a note that names no work
 * @param confidence of the fields of the item, by CSL name: the parser's probability, 0 to 1, that their words belong there
 * @param sameAs ids of the other entries of this document that name the same source; never empty
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        String id,
        @Nullable String label,
        String raw,
        int start,
        int end,
        @Nullable CslItem item,
        @Nullable Map<String, Double> confidence,
        List<Identifier> identifiers,
        Status status,
        @Nullable List<String> sameAs)
        implements Span, ReferenceBuilder.With {

    public Reference {
        Span.check(start, end);
        confidence = confidence == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(confidence));
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        sameAs = sameAs == null || sameAs.isEmpty() ? null : List.copyOf(sameAs);
    }

    /** Whether it is a note that only comments: what it says is in {@code raw}, and there is no work to export. */
    public boolean namesNoWork() {
        return item != null && item.type() == null && identifiers.isEmpty();
    }

    public enum Status {
        @JsonProperty("cited")
        CITED,
        @JsonProperty("uncited")
        UNCITED
    }
}
