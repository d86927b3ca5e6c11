package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.canonical.Canon;
import org.ibid.enrichment.source.canonical.Component;
import org.ibid.enrichment.source.canonical.Join;

/** The canonical sources: joined, looked up, and released by documents that no longer name them. */
@ApplicationScoped
public class Sources {

    private final Canon canon;

    Sources(SourceStore store) {
        this.canon = new Canon(store);
    }

    /** @see Canon#join */
    void join(Collection<Join> joins, Map<String, String> works) {
        if (!joins.isEmpty()) {
            canon.join(joins, works);
        }
    }

    /** By any of its ids. */
    public Optional<Source> find(String id) {
        return Optional.ofNullable(canon.components(List.of(id)).get(id))
                .filter(Component::isKnown)
                .map(Component::source);
    }

    /** What each id stands for; nothing for one that no document has named. */
    public Map<String, Component> components(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : canon.components(ids);
    }
}
