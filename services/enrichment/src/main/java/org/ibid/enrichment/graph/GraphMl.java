package org.ibid.enrichment.graph;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** GraphML (graphml.graphdrawing.org), as Gephi, yEd and networkx read it. */
public final class GraphMl {

    public static final String MEDIA_TYPE = "application/graphml+xml";

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMl() {}

    public static String write(Graph graph) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String field : List.of("kind", "id", "type", "label")) {
                key(xml, field, "node");
            }
            key(xml, "relation", "edge");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Graph.Node node : graph.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", legal(node.key()));
                data(xml, "kind", node.kind().name().toLowerCase(Locale.ROOT));
                data(xml, "id", node.id());
                data(xml, "type", node.type());
                data(xml, "label", node.title() == null ? node.id() : node.title());
                xml.writeEndElement();
            }
            for (Graph.Edge edge : graph.edges()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", legal(edge.from()));
                xml.writeAttribute("target", legal(edge.to()));
                data(xml, "relation", edge.relation().name().toLowerCase(Locale.ROOT));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new AssertionError("nothing in memory fails to be written", e);
        }
    }

    private static void key(XMLStreamWriter xml, String field, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", field);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", field);
        xml.writeAttribute("attr.type", "string");
    }

    private static void data(XMLStreamWriter xml, String field, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", field);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no way to write the others. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF
                        || c == '\n'
                        || c == '\t'
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
