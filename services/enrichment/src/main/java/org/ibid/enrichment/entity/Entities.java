package org.ibid.enrichment.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Entity;

/**
 * Joins the mentions of a document to entities: spellings of one name, a short form and what it stands for, a person's last or first
 * name and the only person who bears it, an organization and the first words of its name. What could be two is not joined.
 */
final class Entities {

    /** How many a document has at most: those that are mentioned most. */
    private static final int MOST = 2_000;

    private static final Identity AMBIGUOUS = new Identity(Entity.Type.WORK, List.of());

    private final Abbreviations abbreviations;
    private final Map<Identity, Identity> fuller = new HashMap<>();

    private record Identity(Entity.Type type, List<String> key) {
        static Identity of(Mention mention) {
            return new Identity(mention.type(), mention.key());
        }
    }

    private Entities(List<Mention> mentions, Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
        Map<Identity, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            counts.merge(Identity.of(mention), 1, Integer::sum);
        }
        spellings(counts);
        shortNames(counts);
    }

    /**
     * @param mentions in order
     * @return the most mentioned first, then in order of their first mention
     */
    static List<Entity> of(List<Mention> mentions, Abbreviations abbreviations) {
        Entities joined = new Entities(mentions, abbreviations);
        Map<Identity, EntityBuilder> found = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Identity identity = joined.identity(mention);
            found.computeIfAbsent(identity, any -> new EntityBuilder(identity.type()))
                    .mention(mention);
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt((EntityBuilder e) -> -e.mentions())
                        .thenComparingInt(EntityBuilder::first))
                .limit(MOST)
                .map(EntityBuilder::build)
                .toList();
    }

    private Identity identity(Mention mention) {
        Mention longForm = abbreviations.longForm(mention);
        Identity identity = Identity.of(longForm == null ? mention : longForm);
        for (Identity next = fuller.get(identity); next != null; next = fuller.get(identity)) {
            identity = next;
        }
        return identity;
    }

    private void spellings(Map<Identity, Integer> counts) {
        Map<Identity, Identity> bySkeleton = new HashMap<>();
        for (Identity identity : counts.keySet()) {
            Identity skeleton = new Identity(identity.type, List.of(NameKey.skeleton(identity.key)));
            Identity before = bySkeleton.putIfAbsent(skeleton, identity);
            if (before != null && NameKey.isVariant(before.key, identity.key)) {
                fuller.put(identity, before);
            }
        }
    }

    private void shortNames(Map<Identity, Integer> counts) {
        Map<Identity, Identity> bearers = new HashMap<>();
        for (Identity identity : counts.keySet()) {
            if (identity.key.size() < 2 || fuller.containsKey(identity)) {
                continue;
            }
            int size = identity.key.size();
            if (identity.type == Entity.Type.PERSON) {
                for (int from = 1; from < size; from++) {
                    bear(bearers, identity, identity.key.subList(from, size));
                }
                bear(bearers, identity, identity.key.subList(0, 1));
                if (size > 2) {
                    bear(bearers, identity, List.of(identity.key.getFirst(), identity.key.getLast()));
                }
            } else if (identity.type == Entity.Type.ORGANIZATION) {
                for (int to = 1; to < size; to++) {
                    bear(bearers, identity, identity.key.subList(0, to));
                }
            }
        }
        for (Identity identity : counts.keySet()) {
            Identity bearer = bearers.get(identity);
            if (bearer != null && bearer != AMBIGUOUS && !fuller.containsKey(identity)) {
                fuller.put(identity, bearer);
            }
        }
    }

    private static void bear(Map<Identity, Identity> bearers, Identity identity, List<String> part) {
        bearers.merge(
                new Identity(identity.type, List.copyOf(part)),
                identity,
                (a, b) -> isPart(a, b) ? b : isPart(b, a) ? a : AMBIGUOUS);
    }

    /** Whether the first is a shorter form of the second: they are one bearer. */
    private static boolean isPart(Identity a, Identity b) {
        int size = a.key.size();
        return a != AMBIGUOUS
                && b != AMBIGUOUS
                && size <= b.key.size()
                && (a.key.equals(b.key.subList(b.key.size() - size, b.key.size()))
                        || a.key.equals(b.key.subList(0, size)));
    }
}
