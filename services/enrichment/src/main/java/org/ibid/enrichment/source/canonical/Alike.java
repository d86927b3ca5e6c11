package org.ibid.enrichment.source.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ibid.enrichment.source.Likeness;
import org.ibid.enrichment.source.Work;

/** Works that are one, and works that may be, among those that have a block in common. */
public final class Alike {

    /** Another that may be the same. */
    public record Candidate(Work work, double score) {}

    private Alike() {}

    /** @param others as they stand in the blocks of a work */
    public static List<Join> joins(Work work, Collection<Work> others) {
        List<Join> joins = new ArrayList<>();
        for (Work other : others) {
            if (!other.equals(work) && Likeness.of(work, other) >= Likeness.MATCH) {
                joins.add(Join.alike(work.id(), other.id()));
            }
        }
        return joins;
    }

    /** The likeliest first. */
    public static List<Candidate> candidates(Work work, Collection<Work> others) {
        return others.stream()
                .filter(other -> !other.equals(work))
                .map(other -> new Candidate(other, Likeness.of(work, other)))
                .filter(candidate -> candidate.score() >= Likeness.CANDIDATE && candidate.score() < Likeness.MATCH)
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
    }
}
