package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.ibid.contracts.Resolution;
import org.ibid.enrichment.graph.Graph;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.canonical.Component;

/** Draws what lies around a document or a source, step by step, both ways along the edges. */
@ApplicationScoped
public class Graphs {

    private static final int MOST = 500;

    private final DocumentParts documents;
    private final Sources sources;
    private final StoredLibrary library;
    private final CitingDocuments citing;

    Graphs(DocumentParts documents, Sources sources, StoredLibrary library, CitingDocuments citing) {
        this.documents = documents;
        this.sources = sources;
        this.library = library;
        this.citing = citing;
    }

    /** Empty where there is no such document. */
    public Optional<Graph> around(String document, int depth) {
        Walk walk = new Walk();
        walk.documents.add(document);
        Graph graph = walk.walk(Set.of(document), Set.of(), depth);
        return graph.nodes().isEmpty() ? Optional.empty() : Optional.of(graph);
    }

    /** Empty where there is no such source. */
    public Optional<Graph> aroundSource(String source, int depth) {
        return sources.known(source).map(component -> {
            Walk walk = new Walk();
            walk.sources.put(component.root(), component);
            return walk.walk(Set.of(), Set.of(component.root()), depth);
        });
    }

    /** One walk, level by level: from documents to their sources, from sources to the documents that they are or that cite them. */
    private final class Walk {

        private final Set<String> documents = new LinkedHashSet<>();
        private final Map<String, Component> sources = new LinkedHashMap<>();
        private final Set<Graph.Edge> edges = new LinkedHashSet<>();
        private boolean truncated;

        Graph walk(Set<String> fromDocuments, Set<String> fromSources, int depth) {
            Set<String> newDocuments = fromDocuments;
            Set<String> newSources = fromSources;
            for (int step = 0; step < depth; step++) {
                Set<String> nextSources = sourcesOf(newDocuments);
                newDocuments = documentsOf(newSources);
                newSources = nextSources;
            }
            return graph();
        }

        private Set<String> sourcesOf(Set<String> citing) {
            Map<String, Map<String, List<String>>> cited = library.sources(citing);
            Set<String> roots = new LinkedHashSet<>();
            cited.forEach((document, its) -> its.keySet().forEach(source -> {
                if (has(source) || roots.contains(source) || fits(roots.size())) {
                    edges.add(Graph.Edge.cites(document, source));
                    if (!has(source)) {
                        roots.add(source);
                    }
                }
            }));
            Graphs.this.sources.components(roots).values().forEach(found -> sources.put(found.root(), found));
            return roots;
        }

        private Set<String> documentsOf(Set<String> roots) {
            Set<String> found = new LinkedHashSet<>();
            for (String root : roots) {
                Component component = sources.get(root);
                if (component != null) {
                    component.documents().forEach(document -> add(document, Graph.Edge.is(root, document), found));
                    citing.ids(component).forEach(document -> add(document, Graph.Edge.cites(document, root), found));
                }
            }
            return found;
        }

        private void add(String document, Graph.Edge edge, Set<String> found) {
            if (documents.contains(document) || fits(0)) {
                edges.add(edge);
                if (documents.add(document)) {
                    found.add(document);
                }
            }
        }

        private boolean has(String source) {
            return sources.containsKey(source);
        }

        private boolean fits(int more) {
            boolean fits = documents.size() + sources.size() + more < MOST;
            truncated |= !fits;
            return fits;
        }

        /**
         * Of the sources that were met, those that a document quotes.
         *
         * @param roots by each of their ids
         */
        private Set<String> quoted(Document stored, Map<String, String> roots) {
            Set<String> quoted = new LinkedHashSet<>();
            for (Resolution resolution : DocumentParts.list(stored, "enrichment", "resolutions", Resolution[].class)) {
                String root = roots.get(resolution.source());
                if (root != null && resolution.kind() == Resolution.Kind.QUOTATION) {
                    quoted.add(root);
                }
            }
            return quoted;
        }

        private Graph graph() {
            Map<String, String> roots = new HashMap<>();
            sources.forEach((root, component) -> component.ids().forEach(id -> roots.put(id, root)));
            List<Graph.Node> nodes = new ArrayList<>();
            Graphs.this
                    .documents
                    .find(documents, "title", "enrichment.resolutions")
                    .forEach((id, stored) -> {
                        nodes.add(Graph.Node.document(id, stored.getString("title")));
                        quoted(stored, roots).forEach(source -> edges.add(Graph.Edge.quotes(id, source)));
                    });
            sources.values().forEach(component -> {
                Source source = component.source();
                nodes.add(Graph.Node.source(source.id(), source.type(), source.title()));
            });
            Set<String> keys = new LinkedHashSet<>();
            nodes.forEach(node -> keys.add(node.key()));
            return new Graph(
                    nodes,
                    edges.stream()
                            .filter(edge -> keys.contains(edge.from()) && keys.contains(edge.to()))
                            .toList(),
                    truncated);
        }
    }
}
