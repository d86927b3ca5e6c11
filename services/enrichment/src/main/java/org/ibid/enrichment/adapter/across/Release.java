package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.adapter.across.Postings.Posting;
import org.ibid.enrichment.source.Work;
import org.ibid.enrichment.source.canonical.Canon;
import org.ibid.enrichment.source.canonical.Component;
import org.ibid.enrichment.source.canonical.Node;
import org.ibid.enrichment.source.canonical.Nodes.Change;

/**
 * Takes a document's share out of the sources that it no longer names: a source that nobody names any more goes, and one that others
 * name is shown as they give it. That two ids are one source stays known, whoever showed it.
 */
@ApplicationScoped
public class Release {

    /** Of those who name a source too, so many are asked how: of a source that more name, any of these readings will do. */
    private static final int ASKED = 1_000;

    private static final int TOGETHER = 50;

    private final SourceStore store;
    private final Postings postings;
    private final OtherReadings others;
    private final Canon canon;

    Release(SourceStore store, Postings postings, OtherReadings others) {
        this.store = store;
        this.postings = postings;
        this.others = others;
        this.canon = new Canon(store);
    }

    /** @param left what it is no longer tied by; it is not listed there any more */
    void of(String document, StoredTies left) {
        if (left.sources().isEmpty()) {
            return;
        }
        store.forget(document, left.sources());
        for (Component component :
                new HashSet<>(canon.components(left.sources()).values())) {
            Set<String> citing = citing(component);
            if (citing.isEmpty() && component.documents().isEmpty()) {
                delete(component);
            } else {
                reread(citing, component);
            }
        }
    }

    private Set<String> citing(Component component) {
        return postings.members(Ties.citing(component.ids()));
    }

    private void delete(Component component) {
        store.delete(component.ids());
        if (!citing(component).isEmpty()) {
            // somebody has come to name it meanwhile, and may have found it there
            store.apply(
                    component.nodes().stream().<Change>map(Change.Create::new).toList());
            return;
        }
        postings.remove(listed(component));
    }

    /** How its works are listed: one whose title was parted into other words stands in a list of the same work. */
    private List<Posting> listed(Component component) {
        Set<String> ids = Set.copyOf(component.ids());
        Set<String> works = new HashSet<>();
        component.nodes().stream().map(Node::work).filter(Objects::nonNull).forEach(works::add);
        List<String> blocks = works.stream()
                .flatMap(work -> Work.read(work).blocks().stream())
                .toList();
        postings.find(blocks)
                .values()
                .forEach(members -> members.stream()
                        .filter(other -> ids.contains(Work.read(other).id()))
                        .forEach(works::add));
        return works.stream()
                .flatMap(work -> Work.read(work).blocks().stream().map(block -> new Posting(block, work)))
                .toList();
    }

    private void reread(Collection<String> citing, Component component) {
        if (component.nodes().stream().map(Node::rank).noneMatch(String::isEmpty)) {
            return;
        }
        Set<String> ids = Set.copyOf(component.ids());
        Set<String> asked = new TreeSet<>(citing);
        asked.addAll(component.documents());
        List<String> all = asked.stream().limit(ASKED).toList();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            canon.join(
                    others.of(all.subList(from, Math.min(all.size(), from + TOGETHER))).stream()
                            .filter(join -> ids.contains(join.ids().getFirst()))
                            .toList(),
                    Map.of());
        }
    }
}
