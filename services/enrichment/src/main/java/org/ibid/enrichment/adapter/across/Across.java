package org.ibid.enrichment.adapter.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.adapter.across.NearDocuments.Near;
import org.ibid.enrichment.source.Work;
import org.ibid.enrichment.source.canonical.Alike;
import org.ibid.enrichment.source.canonical.Canon;
import org.ibid.enrichment.source.canonical.Join;

/**
 * Ties a document to the others. Who comes writes first what it is listed under and reads then who else is: of two that come at the
 * same time at least one sees the other. All of it may be done again after a crash, and changes nothing then.
 */
@ApplicationScoped
public class Across {

    private final Postings postings;
    private final NearDocuments near;
    private final Sources sources;
    private final Release release;

    Across(Postings postings, NearDocuments near, Sources sources, Release release) {
        this.postings = postings;
        this.near = near;
        this.sources = sources;
        this.release = release;
    }

    /**
     * What a document has come to be tied by.
     *
     * @param near the documents that are nearly the same, the nearest first
     */
    public record Tied(StoredTies ties, List<Near> near) {}

    /**
     * @param before what it was tied by
     * @throws Canon.Contended to be tried again
     */
    public Tied tie(String id, Ties ties, StoredTies before) {
        StoredTies now = StoredTies.of(ties);
        postings.add(now.postings(id));
        List<String> keys = new ArrayList<>(now.bands());
        keys.addAll(now.blocks());
        Map<String, List<String>> listed = postings.find(keys);
        List<Join> joins = new ArrayList<>(ties.sources());
        Map<String, String> works = new HashMap<>();
        for (Work work : ties.works()) {
            Set<Work> others = others(work, listed);
            joins.addAll(Alike.joins(work, others));
            others.forEach(other -> works.put(other.id(), other.written()));
            works.put(work.id(), work.written());
        }
        sources.join(joins, works);
        untie(id, before.without(now));
        return new Tied(now, near.of(id, now, listed));
    }

    private static Set<Work> others(Work work, Map<String, List<String>> listed) {
        return work.blocks().stream()
                .flatMap(block -> listed.getOrDefault(block, List.of()).stream())
                .map(Work::read)
                .collect(Collectors.toSet());
    }

    /** Leaves nothing of it behind: of what it alone has named, not even the source. */
    public void untie(String id, StoredTies ties) {
        if (!ties.isEmpty()) {
            postings.remove(ties.keys().stream()
                    .map(key -> new Postings.Posting(key, id))
                    .toList());
            release.of(id, ties);
        }
    }
}
