package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.ibid.enrichment.finding.CitedDocuments;
import org.ibid.enrichment.source.canonical.Component;

/** What stored documents rest on, by the ids that their sources have by now. */
@ApplicationScoped
public class StoredLibrary implements CitedDocuments.Library {

    private final DocumentParts documents;
    private final Sources sources;

    StoredLibrary(DocumentParts documents, Sources sources) {
        this.documents = documents;
        this.sources = sources;
    }

    @Override
    public Map<String, Map<String, List<String>>> sources(Set<String> ids) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        Set<String> all = new TreeSet<>();
        documents.find(ids, "enrichment.sources").forEach((id, stored) -> {
            List<String> own = stored.get("enrichment", new Document()).getList("sources", String.class, List.of());
            named.put(id, own);
            all.addAll(own);
        });
        Map<String, Component> components = sources.components(all);
        Map<String, Map<String, List<String>>> canonical = new LinkedHashMap<>();
        named.forEach((id, own) -> canonical.put(id, canonical(own, components)));
        return canonical;
    }

    private static Map<String, List<String>> canonical(List<String> own, Map<String, Component> components) {
        Map<String, List<String>> canonical = new LinkedHashMap<>();
        for (String id : own) {
            Component component = components.get(id);
            canonical.put(
                    component == null ? id : component.root(),
                    component == null ? List.of() : new ArrayList<>(component.documents()));
        }
        return canonical;
    }
}
