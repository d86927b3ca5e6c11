package org.ibid.fetcher.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalWriter;

/**
 * Forgets documents: what waits to be fetched, what was fetched last, and the originals that nobody else refers to. Of a document its
 * id stays with the number of its last run, by which late events of it are known.
 */
@ApplicationScoped
public class Deletions {

    private final RevisionStore revisions;
    private final FetchQueue queue;
    private final Refreshes refreshes;
    private final ExpansionQueue expansions;
    private final PreviousStore checks;
    private final OriginalWriter originals;

    Deletions(
            RevisionStore revisions,
            FetchQueue queue,
            Refreshes refreshes,
            ExpansionQueue expansions,
            PreviousStore checks,
            OriginalWriter originals) {
        this.revisions = revisions;
        this.queue = queue;
        this.refreshes = refreshes;
        this.expansions = expansions;
        this.checks = checks;
        this.originals = originals;
    }

    /** In a run of its own; asked for again after a crash it goes on, unless the document has been published anew since. */
    Outcome delete(Incoming<?> document) {
        return revisions
                .count(document)
                .<Outcome>map(counted -> delete(document.id(), counted.run()))
                .orElseGet(Outcome.Settled::new);
    }

    private Outcome delete(String id, Run run) {
        if (revisions.delete(id, run)) {
            queue.remove(id, run);
            refreshes.remove(id, run);
            expansions.remove(id, run);
            forget(id);
        }
        return new Outcome.Deleted(run);
    }

    /** What a fetch has stored that was under way when its document was deleted. */
    void tidyAfter(String id) {
        if (revisions.keepsNothing(id)) {
            forget(id);
        }
    }

    private void forget(String id) {
        checks.remove(id);
        originals.release(id);
    }
}
