package org.ibid.contracts;

import java.util.List;

/** What a document rests on, each list in order of {@code start}. Nothing is dropped and nothing is invented. */
public record Citations(
        List<Marker> markers,
        List<Reference> references,
        List<Link> links,
        List<Quotation> quotations,
        List<Diagnostic> diagnostics) {

    public Citations {
        markers = List.copyOf(markers);
        references = List.copyOf(references);
        links = List.copyOf(links);
        quotations = List.copyOf(quotations);
        diagnostics = List.copyOf(diagnostics);
    }
}
