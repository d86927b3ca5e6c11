package org.ibid.enrichment.source.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ibid.enrichment.source.SourceId;
import org.jspecify.annotations.Nullable;

/** What is missing, in the nodes as they were found, of what is to be joined. */
final class Changes {

    private final Map<String, Node> found;
    private final Map<String, Node> wanted;

    private final Map<String, String> works;

    Changes(Map<String, Node> found, Map<String, String> works) {
        this.found = found;
        this.works = works;
        this.wanted = new HashMap<>(found);
    }

    List<Nodes.Change> of(Collection<Join> joins) {
        Set<String> touched = new LinkedHashSet<>();
        for (Join join : joins) {
            touched.addAll(join.ids());
            read(join);
            for (String id : join.ids()) {
                link(join.ids().getFirst(), id, touched);
            }
        }
        // who was linked before a crash may not be known to the one that stands for it
        for (String id : List.copyOf(touched)) {
            for (Node node = node(id); node.into() != null; node = node(node.into())) {
                touched.add(node.into());
                put(node(node.into()), Set.of(node.id()), Set.of());
            }
        }
        List<Nodes.Change> changes = new ArrayList<>();
        touched.forEach(id -> compare(found.get(id), node(id), changes));
        return changes;
    }

    private void read(Join join) {
        Node node = node(join.ids().getFirst());
        String rank = join.reading() == null ? "" : join.reading().rank();
        if (rank.compareTo(node.rank()) > 0) {
            node = node.read(join.reading(), rank, join.reader());
        }
        put(node, Set.of(), join.document() == null ? Set.of() : Set.of(join.document()));
    }

    private void link(String one, String other, Set<String> touched) {
        String root = Canon.root(wanted, one);
        String otherRoot = Canon.root(wanted, other);
        if (root.equals(otherRoot)) {
            node(root);
            return;
        }
        boolean first = SourceId.ORDER.compare(root, otherRoot) < 0;
        Node stronger = node(first ? root : otherRoot);
        Node weaker = node(first ? otherRoot : root);
        wanted.put(weaker.id(), weaker.linked(stronger.id()));
        touched.add(weaker.id());
        touched.add(stronger.id());
    }

    private Node node(String id) {
        return wanted.computeIfAbsent(id, absent -> Node.bare(absent, works.get(absent)));
    }

    private void put(Node node, Set<String> members, Set<String> documents) {
        wanted.put(node.id(), node.and(members, documents));
    }

    private static void compare(@Nullable Node before, Node after, List<Nodes.Change> changes) {
        if (before == null) {
            changes.add(new Nodes.Change.Create(after));
            return;
        }
        if (!Objects.equals(before.into(), after.into())) {
            changes.add(new Nodes.Change.Link(after.id(), Objects.requireNonNull(after.into())));
        }
        Set<String> members = minus(after.members(), before.members());
        Set<String> documents = minus(after.documents(), before.documents());
        if (!members.isEmpty() || !documents.isEmpty()) {
            changes.add(new Nodes.Change.Add(after.id(), members, documents));
        }
        if (!before.rank().equals(after.rank())) {
            changes.add(new Nodes.Change.Read(after));
        }
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
