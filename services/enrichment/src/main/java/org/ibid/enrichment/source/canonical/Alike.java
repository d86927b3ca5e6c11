package org.ibid.enrichment.source.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ibid.enrichment.source.Likeness;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.Work;

/** Works that are one, and works that may be, among those that have a block in common. */
public final class Alike {

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

    /** By the id of the work; joined already or not. */
    public static List<Source.Candidate> candidates(Work work, Collection<Work> others) {
        return others.stream()
                .map(other -> new Source.Candidate(other.id(), Math.round(Likeness.of(work, other) * 100) / 100.0))
                .filter(candidate -> candidate.score() >= Likeness.CANDIDATE && candidate.score() < Likeness.MATCH)
                .toList();
    }
}
