package org.ibid.enrichment.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GraphMlTest {

    private static Document parsed(Graph graph) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(GraphMl.write(graph))));
    }

    @Test
    void nodesAndEdgesAreWrittenWithWhatIsKnownOfThem() throws Exception {
        Document xml = parsed(new Graph(
                List.of(Graph.Node.document("a", "Lamps & <Bells>"), Graph.Node.source("doi:10.5555/x", "doi", null)),
                List.of(Graph.Edge.cites("a", "doi:10.5555/x")),
                false));

        assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(2);
        assertThat(xml.getElementsByTagName("node").item(0).getTextContent()).contains("Lamps & <Bells>");
        assertThat(xml.getElementsByTagName("node").item(1).getTextContent()).endsWith("doi:10.5555/x");
        Element edge = (Element) xml.getElementsByTagName("edge").item(0);
        assertThat(edge.getAttribute("source")).isEqualTo("document/a");
        assertThat(edge.getAttribute("target")).isEqualTo("source/doi:10.5555/x");
        assertThat(edge.getTextContent()).isEqualTo("cites");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Document xml = parsed(
                new Graph(List.of(Graph.Node.document("a\u0000b", "Bell\u0008 \ud800 tower 🔔")), List.of(), false));
        Element node = (Element) xml.getElementsByTagName("node").item(0);
        assertThat(node.getAttribute("id")).isEqualTo("document/ab");
        assertThat(node.getTextContent()).contains("Bell  tower 🔔");
    }
}
