package org.ibid.enrichment.status;

import java.time.Instant;
import org.ibid.contracts.Document.Status;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;

/**
 * How far a document is. The events of its stages come from topics of their own, so in any order, and some come twice: each
 * step answers the same progress if it brings nothing new. What was enriched once stays so: a refresh shows when it is through,
 * and a refresh that fails leaves its failure beside the last good document.
 *
 * @param revision of what is shown; 0 before the first
 * @param fetchedAt when the bytes of that revision came; null before
 * @param failure of the newest attempt, if that failed
 */
public record Progress(Status status, int revision, Instant fetchedAt, Failure failure) {

    /** Before anything is known. */
    public static final Progress NONE = new Progress(null, 0, null, null);

    public Progress accepted() {
        return status == null ? new Progress(Status.ACCEPTED, 0, null, null) : this;
    }

    /** A stage before the last has done its part. */
    public Progress reached(Status stage, int reached, Instant fetched) {
        boolean failedSince = status == Status.FAILED && !failure.at().isBefore(fetched);
        if (status == Status.ENRICHED || reached < revision || failedSince) {
            return this;
        }
        boolean further =
                status == null || status == Status.FAILED || reached > revision || stage.compareTo(status) > 0;
        return further ? new Progress(stage, reached, fetched, null) : this;
    }

    public Progress failed(FailureEvent event) {
        Failure newest = event.failure();
        if (event.revision() != null && event.revision() < revision
                || fetchedAt != null && newest.at().isBefore(fetchedAt)
                || failure != null && newest.at().isBefore(failure.at())) {
            return this;
        }
        return status == Status.ENRICHED
                ? new Progress(status, revision, fetchedAt, newest)
                : new Progress(
                        Status.FAILED, event.revision() == null ? revision : event.revision(), fetchedAt, newest);
    }

    /** The last stage is through: true unless a newer revision is shown already. */
    public boolean takes(int enriched) {
        return status != Status.ENRICHED || enriched >= revision;
    }

    public Progress enriched(int enriched, Instant fetched) {
        if (!takes(enriched)) {
            return this;
        }
        boolean failedSince = failure != null && failure.at().isAfter(fetched);
        return new Progress(Status.ENRICHED, enriched, fetched, failedSince ? failure : null);
    }
}
