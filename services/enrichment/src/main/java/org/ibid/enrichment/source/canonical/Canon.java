package org.ibid.enrichment.source.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ibid.enrichment.source.SourceId;

/**
 * Joins ids, and tells what they are joined to. A disjoint-set forest whose links always lead from the weaker to the stronger id
 * (Anderson and Woll, Wait-free parallel algorithms for the union-find problem, 1991): whoever joins what, in whatever order, at the
 * same time, or again after a crash in the middle, the strongest id ends up as the root of all that were joined.
 */
public final class Canon {

    /** Each time somebody else has joined one of the same ids meanwhile. */
    private static final int ATTEMPTS = 50;

    /** More ids than any one work has. */
    private static final int MOST = 500;

    private final Nodes nodes;

    public Canon(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * @param works what is listed of each id that is an author, a year and a title
     * @throws Contended when too many others join the same ids at the same time: to be tried again
     */
    public void join(Collection<Join> joins, Map<String, String> works) {
        Set<String> ids = new HashSet<>();
        joins.forEach(join -> ids.addAll(join.ids()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Node> known = upwards(ids);
            List<Nodes.Change> changes = new Changes(known, works).of(joins);
            if (changes.isEmpty() || nodes.apply(changes)) {
                return;
            }
        }
        throw new Contended(ids.size() + " sources are being joined by too many at the same time");
    }

    /** What each id is joined to; nothing for one that nobody has named. */
    public Map<String, Component> components(Collection<String> ids) {
        Map<String, Node> known = upwards(ids);
        Map<String, String> roots = new LinkedHashMap<>();
        for (String id : ids) {
            if (known.containsKey(id)) {
                roots.put(id, root(known, id));
            }
        }
        downwards(known, Set.copyOf(roots.values()));
        Map<String, Component> components = new HashMap<>();
        for (String root : Set.copyOf(roots.values())) {
            components.put(root, new Component(root, below(known, root)));
        }
        Map<String, Component> answer = new LinkedHashMap<>();
        roots.forEach((id, root) -> answer.put(id, components.get(root)));
        return answer;
    }

    /** The nodes of these ids and all that they lead to. */
    private Map<String, Node> upwards(Collection<String> ids) {
        Map<String, Node> known = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        while (!wanted.isEmpty()) {
            Map<String, Node> found = nodes.find(wanted);
            known.putAll(found);
            wanted.clear();
            for (Node node : found.values()) {
                if (node.into() != null && !known.containsKey(node.into())) {
                    wanted.add(node.into());
                }
            }
        }
        return known;
    }

    private void downwards(Map<String, Node> known, Set<String> roots) {
        Set<String> wanted = new HashSet<>();
        Set<String> looked = new HashSet<>(known.keySet());
        known.values().forEach(node -> wanted.addAll(node.members()));
        wanted.removeAll(looked);
        while (!wanted.isEmpty() && known.size() < MOST * roots.size()) {
            looked.addAll(wanted);
            Map<String, Node> found = nodes.find(wanted);
            known.putAll(found);
            wanted.clear();
            found.values().forEach(node -> wanted.addAll(node.members()));
            wanted.removeAll(looked);
        }
    }

    /** A member may have been linked elsewhere, or not yet. */
    private static List<Node> below(Map<String, Node> known, String root) {
        List<Node> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = known.get(open.removeLast());
            if (node != null && seen.add(node.id()) && root(known, node.id()).equals(root)) {
                all.add(node);
                open.addAll(node.members());
            }
        }
        all.sort((one, other) -> SourceId.ORDER.compare(one.id(), other.id()));
        return all;
    }

    /** Links lead to stronger ids alone, so they end. */
    static String root(Map<String, Node> known, String id) {
        String at = id;
        for (Node node = known.get(at); node != null && node.into() != null; node = known.get(at)) {
            at = node.into();
        }
        return at;
    }

    /** To be tried again. */
    public static final class Contended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Contended(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
