package org.ibid.enrichment.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.enrichment.graph.Graph;

/**
 * What lies around a document or a source in words: what a drawing shows to those who see it.
 *
 * @param here where the way begins
 * @param others all else, those with most ties first
 * @param data the address of the same as JSON
 */
public record Neighbourhood(Stop here, List<Stop> others, boolean truncated, String data) {

    /**
     * A document or a source.
     *
     * @param page the address of its own page
     * @param around the address of what lies around it
     */
    public record Stop(String key, String kind, String name, String page, String around, List<Tie> ties) {}

    /** @param how it is tied to the other: {@code rests on} */
    public record Tie(String how, String name, String around) {}

    private static final String DOCUMENT = "document";
    private static final String SOURCE = "source";

    public static Neighbourhood ofDocument(String id, Graph graph) {
        return of(DOCUMENT, id, graph);
    }

    public static Neighbourhood ofSource(String id, Graph graph) {
        return of(SOURCE, id, graph);
    }

    private static Neighbourhood of(String kind, String id, Graph graph) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        graph.nodes().forEach(node -> stops.put(node.key(), stop(node)));
        for (Graph.Edge edge : graph.edges()) {
            Stop from = stops.get(edge.from());
            Stop to = stops.get(edge.to());
            if (from != null && to != null) {
                boolean cites = edge.relation() == Graph.Relation.CITES;
                from.ties().add(new Tie(cites ? "rests on" : "is", to.name(), to.around()));
                to.ties().add(new Tie(cites ? "is cited by" : "is", from.name(), from.around()));
            }
        }
        Stop here = stops.remove(kind + "/" + id);
        if (here == null) {
            throw new IllegalArgumentException("not in the graph: " + kind + "/" + id);
        }
        List<Stop> others = new ArrayList<>(stops.values());
        others.sort(Comparator.comparingInt((Stop stop) -> stop.ties().size())
                .reversed()
                .thenComparing(Stop::name)
                .thenComparing(Stop::key));
        return new Neighbourhood(here, others, graph.truncated(), "/graph?" + kind + "=" + encoded(id));
    }

    private static Stop stop(Graph.Node node) {
        boolean document = node.kind() == Graph.Kind.DOCUMENT;
        String kind = document ? DOCUMENT : SOURCE;
        return new Stop(
                node.key(),
                document || node.type() == null ? kind : node.type(),
                Name.first(node.title(), node.id()),
                (document ? "/read?id=" : "/source?id=") + encoded(node.id()),
                "/around?" + kind + "=" + encoded(node.id()),
                new ArrayList<>());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
