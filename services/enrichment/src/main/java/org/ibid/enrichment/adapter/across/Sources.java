package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.Source.Candidate;
import org.ibid.enrichment.source.Work;
import org.ibid.enrichment.source.canonical.Alike;
import org.ibid.enrichment.source.canonical.Canon;
import org.ibid.enrichment.source.canonical.Component;
import org.ibid.enrichment.source.canonical.Join;

/** The canonical sources: joined, looked up, and released by documents that no longer name them. */
@ApplicationScoped
public class Sources {

    private final Canon canon;
    private final Postings postings;

    Sources(SourceStore store, Postings postings) {
        this.canon = new Canon(store);
        this.postings = postings;
    }

    /** @see Canon#join */
    void join(Collection<Join> joins, Map<String, String> works) {
        if (!joins.isEmpty()) {
            canon.join(joins, works);
        }
    }

    /** By any of its ids, with what may be the same. */
    public Optional<Source> find(String id) {
        return known(id).map(component -> component.source().beside(candidates(component)));
    }

    /** What the id stands for; empty where no document has named it. */
    Optional<Component> known(String id) {
        return Optional.ofNullable(components(List.of(id)).get(id)).filter(Component::isKnown);
    }

    private List<Candidate> candidates(Component component) {
        List<Work> works = component.works();
        Map<String, List<String>> listed = postings.find(
                works.stream().flatMap(work -> work.blocks().stream()).toList());
        Set<Work> others =
                listed.values().stream().flatMap(List::stream).map(Work::read).collect(Collectors.toSet());
        Map<String, Double> likeliest = new HashMap<>();
        for (Work work : works) {
            Alike.candidates(work, others)
                    .forEach(candidate -> likeliest.merge(candidate.id(), candidate.score(), Math::max));
        }
        Map<String, Double> canonical = new HashMap<>();
        components(likeliest.keySet())
                .forEach((id, found) -> canonical.merge(found.root(), likeliest.getOrDefault(id, 0.0), Math::max));
        canonical.remove(component.root());
        return canonical.entrySet().stream()
                .map(other -> new Candidate(other.getKey(), other.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id))
                .toList();
    }

    /** All ids of the source that bears this one; the id alone where no document has named it. */
    public List<String> ids(String id) {
        Component component = components(List.of(id)).get(id);
        return component == null ? List.of(id) : component.ids();
    }

    /** What each id stands for; nothing for one that no document has named. */
    public Map<String, Component> components(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : canon.components(ids);
    }
}
