package org.ibid.enrichment.source.canonical;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Nodes in memory; may crash before any one change, and lets others in between two changes. */
final class MemoryNodes implements Nodes {

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Random chance;
    private final double crashes;

    MemoryNodes(long seed, double crashes) {
        this.chance = new Random(seed);
        this.crashes = crashes;
    }

    synchronized Map<String, Node> all() {
        return new TreeMap<>(nodes);
    }

    @Override
    public synchronized Map<String, Node> find(Collection<String> ids) {
        Map<String, Node> found = new HashMap<>();
        ids.forEach(id -> {
            if (nodes.containsKey(id)) {
                found.put(id, nodes.get(id));
            }
        });
        return found;
    }

    @Override
    public boolean apply(List<Change> changes) {
        boolean all = true;
        for (Change change : changes) {
            Thread.yield();
            all &= apply(change);
        }
        return all;
    }

    private synchronized boolean apply(Change change) {
        if (chance.nextDouble() < crashes) {
            throw new Crash();
        }
        Node there = nodes.get(change.id());
        Node changed = switch (change) {
            case Change.Create(Node node) -> there == null ? node : null;
            case Change.Link(String id, String into) ->
                there == null || there.into() != null ? null : there.linked(into);
            case Change.Add(String id, Set<String> members, Set<String> documents) ->
                there == null ? null : there.and(members, documents);
            case Change.Read(Node node) ->
                there == null || there.rank().compareTo(node.rank()) >= 0
                        ? null
                        : there.read(node.reading(), node.rank(), node.reader());
        };
        if (changed != null) {
            nodes.put(change.id(), changed);
        }
        return changed != null;
    }
}
