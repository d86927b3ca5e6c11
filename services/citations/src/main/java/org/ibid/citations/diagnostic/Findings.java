package org.ibid.citations.diagnostic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;

/** All that is to be said about the sourcing of a document; each code stands in {@code DIAGNOSTICS.md}. */
public final class Findings {

    private final Clock clock;

    /**
     * @param clock tells which dates lie in the future
     */
    public Findings(Clock clock) {
        this.clock = clock;
    }

    /**
     * In order of start; what concerns the whole document comes first. What the reading of the original had to say about the
     * text is among them.
     *
     * @param restating the positions of the notes that name no work of their own
     */
    public List<Diagnostic> of(
            Text text,
            String content,
            List<Marker> markers,
            List<Reference> references,
            Set<Integer> restating,
            List<Link> links,
            List<Quotation> quotations,
            Suppression suppression) {
        Report report = new Report();
        TruncationFindings.report(text, content, references, report);
        MarkerFindings.report(markers, references, report);
        new ReferenceFindings(clock, text.language()).report(markers, references, restating, report);
        SourcingFindings.report(text, markers, references, report);
        LinkFindings.report(links, report);
        QuotationFindings.report(text, content, quotations, report);
        LanguageFindings.report(text, report);
        Set<Diagnostic> all = new LinkedHashSet<>(text.diagnostics());
        all.addAll(report.diagnostics());
        List<Diagnostic> diagnostics = new ArrayList<>(all);
        diagnostics.removeIf(suppression::covers);
        diagnostics.sort(Comparator.comparingInt((Diagnostic d) -> d.start() == null ? -1 : d.start())
                .thenComparingInt(d -> d.end() == null ? -1 : d.end())
                .thenComparing(Diagnostic::code));
        return diagnostics;
    }
}
