package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ibid.contracts.Diagnostic;
import org.ibid.enrichment.finding.CitedDocuments;
import org.ibid.enrichment.finding.Origins;
import org.ibid.enrichment.page.Name;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.SearchIndex;

/** Circles and single origins among the documents that came last: each of them only shows between several. */
@ApplicationScoped
public class NewestFindings {

    private static final int NEWEST = 100;
    private static final int DEPTH = 4;
    private static final int DOCUMENTS = 1_000;
    private static final int SHOWN = 20;

    private final SearchIndex view;
    private final StoredLibrary library;
    private final DocumentParts documents;

    NewestFindings(SearchIndex view, StoredLibrary library, DocumentParts documents) {
        this.view = view;
        this.library = library;
        this.documents = documents;
    }

    /** @param way the documents in between, in order */
    public record Shown(Named document, Diagnostic finding, List<Named> way) {}

    public record Named(String id, String name) {}

    /** @throws SearchIndex.ViewUnavailable while nobody can say which came last */
    public List<Shown> find() {
        Set<String> newest = new LinkedHashSet<>();
        view.search(Search.last(NEWEST)).hits().forEach(hit -> newest.add(hit.id()));
        CitedDocuments cited = CitedDocuments.from(newest, DEPTH, DOCUMENTS, library);
        List<Shown> found = new ArrayList<>();
        for (String id : newest) {
            for (Diagnostic finding : Origins.findings(id, cited)) {
                if (found.size() < SHOWN) {
                    found.add(shown(id, finding));
                }
            }
        }
        return found;
    }

    private Shown shown(String id, Diagnostic finding) {
        List<String> ids = new ArrayList<>(finding.documents());
        ids.add(id);
        Map<String, Document> stored = documents.find(ids, "title", "url");
        return new Shown(
                named(id, stored),
                finding,
                finding.documents().stream().map(each -> named(each, stored)).toList());
    }

    private static Named named(String id, Map<String, Document> stored) {
        Document one = stored.getOrDefault(id, new Document());
        return new Named(id, Name.first(one.getString("title"), one.getString("url"), id));
    }
}
