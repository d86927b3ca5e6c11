package org.ibid.enrichment.source.canonical;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ibid.contracts.Identifier;
import org.ibid.enrichment.source.Reading;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.SourceId;
import org.ibid.enrichment.source.Work;

/**
 * Ids that are one source.
 *
 * @param root the strongest, which stands for all
 * @param nodes all of them, the strongest first
 */
public record Component(String root, List<Node> nodes) {

    public Component {
        nodes = List.copyOf(nodes);
    }

    public List<String> ids() {
        return nodes.stream().map(Node::id).toList();
    }

    /** The documents that are this source. */
    public List<String> documents() {
        return nodes.stream()
                .flatMap(node -> node.documents().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether any document names it, or is it: an id that only leads on may outlive those. */
    public boolean isKnown() {
        return nodes.stream().anyMatch(node -> node.reading() != null);
    }

    /** As it is shown: by the fullest reading. */
    public Source source() {
        Reading fullest = nodes.stream()
                .filter(node -> node.reading() != null)
                .max(Comparator.comparing(Node::rank))
                .map(Node::reading)
                .orElseGet(() -> new Reading(SourceId.kind(root), null, List.of(), List.of(), null));
        List<Identifier> identifiers = nodes.stream()
                .map(Node::reading)
                .filter(Objects::nonNull)
                .flatMap(reading -> reading.identifiers().stream())
                .distinct()
                .sorted(Comparator.comparing(Identifier::type).thenComparing(Identifier::value))
                .toList();
        return new Source(
                root,
                fullest.type(),
                fullest.title(),
                fullest.names(),
                identifiers,
                fullest.item(),
                ids().stream().filter(id -> !id.equals(root)).toList(),
                documents(),
                List.of());
    }

    /** The works among its ids. */
    public List<Work> works() {
        return nodes.stream()
                .map(Node::work)
                .filter(Objects::nonNull)
                .map(Work::read)
                .toList();
    }
}
