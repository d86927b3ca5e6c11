package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Enrichment;
import org.ibid.enrichment.source.Cited;
import org.ibid.enrichment.source.SourceResolver;
import org.ibid.enrichment.source.canonical.Join;

/** What stored documents say of their sources. */
@ApplicationScoped
public class OtherReadings {

    private final DocumentParts documents;

    OtherReadings(DocumentParts documents) {
        this.documents = documents;
    }

    List<Join> of(Collection<String> ids) {
        List<Join> joins = new ArrayList<>();
        documents.find(ids, "citations", "enrichment").forEach((id, stored) -> {
            Citations citations = DocumentParts.read(stored, "citations", Citations.class);
            Enrichment enrichment = DocumentParts.read(stored, "enrichment", Enrichment.class);
            if (citations != null && enrichment != null) {
                for (Cited cited :
                        SourceResolver.resolve(citations, enrichment.entities()).cited()) {
                    joins.add(Join.cited(cited, id));
                }
            }
        });
        return joins;
    }
}
