package org.ibid.enrichment.status;

import java.util.Comparator;
import org.ibid.contracts.Run;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands among the events of its document, by what the fetcher counted: no clock has a say. What nobody has counted
 * comes before what was counted, and there the revision decides.
 *
 * @param revision 0 where the event bears none
 * @param replay which replay of the run; 0 for the first time
 */
public record Attempt(Run run, int revision, int replay) implements Comparable<Attempt> {

    /** An intake has been seen, and nothing that a stage did. */
    static final Attempt NONE = new Attempt(Run.NONE, 0, 0);

    private static final Comparator<Attempt> ORDER = Comparator.comparing(Attempt::run)
            .thenComparingInt(attempt -> attempt.run.number() == 0 ? attempt.revision : 0)
            .thenComparingInt(Attempt::replay);

    /** @param revision null where the event bears none */
    public static Attempt of(Run run, @Nullable Integer revision, int replay) {
        return new Attempt(run, revision == null ? 0 : revision, replay);
    }

    @Override
    public int compareTo(Attempt other) {
        return ORDER.compare(this, other);
    }
}
