package org.ibid.enrichment.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of who cites what.
 *
 * @param truncated whether there is more within the depth that was asked for
 */
public record Graph(List<Node> nodes, List<Edge> edges, boolean truncated) {

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param key of the node, unique: its kind and its id
     * @param type of a source; null for a document
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            String key,
            Kind kind,
            String id,
            @Nullable String type,
            @Nullable String title) {

        public static Node document(String id, @Nullable String title) {
            return new Node(keyOf(Kind.DOCUMENT, id), Kind.DOCUMENT, id, null, title);
        }

        public static Node source(String id, String type, @Nullable String title) {
            return new Node(keyOf(Kind.SOURCE, id), Kind.SOURCE, id, type, title);
        }
    }

    /** @param from, to keys of nodes */
    public record Edge(String from, String to, Relation relation) {

        public static Edge cites(String document, String source) {
            return new Edge(keyOf(Kind.DOCUMENT, document), keyOf(Kind.SOURCE, source), Relation.CITES);
        }

        public static Edge quotes(String document, String source) {
            return new Edge(keyOf(Kind.DOCUMENT, document), keyOf(Kind.SOURCE, source), Relation.QUOTES);
        }

        public static Edge is(String source, String document) {
            return new Edge(keyOf(Kind.SOURCE, source), keyOf(Kind.DOCUMENT, document), Relation.IS);
        }
    }

    public enum Kind {
        @JsonProperty("document")
        DOCUMENT,
        @JsonProperty("source")
        SOURCE
    }

    public enum Relation {
        /** The document rests on the source. */
        @JsonProperty("cites")
        CITES,
        /** The document quotes or reports what the source, a person, an organization or an outlet, has said. */
        @JsonProperty("quotes")
        QUOTES,
        /** The source is the document. */
        @JsonProperty("is")
        IS
    }

    private static String keyOf(Kind kind, String id) {
        return (kind == Kind.DOCUMENT ? "document/" : "source/") + id;
    }
}
