package org.ibid.enrichment.search.engine;

import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;

/**
 * The place of an event among those of its document, as the number by which an engine keeps the newest. It is what the fetcher counted, and no offset: those
 * begin again in another partition. Runs that have a revision are never older than those that had theirs before, so runs decide, then replays; what nobody
 * has counted comes before all that was, by its revision.
 */
public final class EngineVersion {

    private static final int BITS = Integer.SIZE - 1;

    private EngineVersion() {}

    public static long of(DocumentEvent event) {
        return event.run().number() == 0 ? event.revision() : first(event.run()) + Math.max(0, event.replay());
    }

    /** Of the deletion of all up to that run. */
    public static long ofDeletion(Run run) {
        return first(run) + Integer.MAX_VALUE;
    }

    private static long first(Run run) {
        return (long) run.number() << BITS;
    }
}
