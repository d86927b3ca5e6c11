package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document rests on, each list in order of {@code start}. Nothing is dropped and nothing is invented.
 *
 * @param mentions sources that the prose names without a marker
 * @param sourcing the sums of it all, where they were drawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citations(
        List<Marker> markers,
        List<Reference> references,
        List<Link> links,
        List<Mention> mentions,
        List<Quotation> quotations,
        List<Diagnostic> diagnostics,
        @Nullable Sourcing sourcing) {

    public Citations {
        markers = List.copyOf(markers);
        references = List.copyOf(references);
        links = List.copyOf(links);
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
        quotations = List.copyOf(quotations);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same with findings that follow from other documents. */
    public Citations and(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(more);
        return new Citations(markers, references, links, mentions, quotations, all, sourcing);
    }
}
