package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Quotation;
import org.ibid.enrichment.adapter.across.NearDocuments.Near;
import org.ibid.enrichment.finding.CitedDocuments;
import org.ibid.enrichment.finding.Origins;
import org.ibid.enrichment.finding.SharedQuotations;
import org.ibid.enrichment.near.Saying;

/**
 * What the other documents have to say of one, as they are when it is asked: so that it is never out of date, and the same whatever
 * order they came in.
 */
@ApplicationScoped
public class Surroundings {

    private static final int DEPTH = 4;
    private static final int DOCUMENTS = 200;
    private static final int QUOTING = 50;

    private final DocumentParts documents;
    private final Postings postings;
    private final NearDocuments near;
    private final StoredLibrary library;

    Surroundings(DocumentParts documents, Postings postings, NearDocuments near, StoredLibrary library) {
        this.documents = documents;
        this.postings = postings;
        this.near = near;
        this.library = library;
    }

    /** The same with the documents that are near, its sources' ids of today, and findings that only show beside others. */
    public DocumentView complete(DocumentView document) {
        Citations citations = document.citations();
        Enrichment enrichment = document.enrichment();
        if (citations == null || enrichment == null) {
            return document;
        }
        CitedDocuments cited = CitedDocuments.from(document.id(), DEPTH, DOCUMENTS, library);
        List<Diagnostic> findings = new ArrayList<>(Origins.findings(document.id(), cited));
        findings.addAll(SharedQuotations.findings(
                citations.quotations(), quotingTheSame(document.id(), citations.quotations())));
        List<String> sources = cited.sources().getOrDefault(document.id(), enrichment.sources());
        List<String> nearby = near.of(document.id()).stream().map(Near::id).toList();
        return document.with(citations.and(findings), enrichment.from(sources).near(nearby));
    }

    private Map<String, List<Quotation>> quotingTheSame(String id, List<Quotation> quotations) {
        List<String> keys = quotations.stream()
                .flatMap(quotation -> Saying.of(quotation).stream())
                .flatMap(saying -> saying.keys().stream())
                .distinct()
                .toList();
        Set<String> quoting = postings.members(keys);
        quoting.remove(id);
        Map<String, List<Quotation>> others = new HashMap<>();
        documents
                .find(quoting.stream().limit(QUOTING).toList(), "citations.quotations")
                .forEach((other, stored) ->
                        others.put(other, DocumentParts.list(stored, "citations", "quotations", Quotation[].class)));
        return others;
    }
}
