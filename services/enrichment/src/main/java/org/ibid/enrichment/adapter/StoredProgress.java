package org.ibid.enrichment.adapter;

import com.mongodb.client.model.Projections;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Run;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Progress;
import org.ibid.enrichment.status.Progress.Failed;
import org.ibid.enrichment.status.Progress.Reached;

/**
 * A document's progress as it stands in the store: what the API shows under the names that it has there, and what later events
 * are compared with in one field of its own.
 */
final class StoredProgress {

    private static final String COMPARED = "progress";
    private static final String STATUS = "status";
    private static final String REVISION = "revision";
    private static final String FAILURE = "failure";

    /** What {@link #read} needs of a document. */
    static final Bson FIELDS = Projections.include(COMPARED, STATUS, REVISION, FAILURE);

    private StoredProgress() {}

    static Document write(Progress progress) {
        Progress.Waiting open = progress.open();
        return new Document(STATUS, ContractJson.plain(progress.status()))
                .append(REVISION, progress.revision())
                .append(FAILURE, ContractJson.plain(progress.failure()))
                .append("ended", ContractJson.plain(progress.ended()))
                .append("replay", progress.replay())
                .append("nextAttemptAt", ContractJson.plain(open == null ? null : open.nextAttemptAt()))
                .append("lastAttempt", ContractJson.plain(open == null ? null : open.lastAttempt()))
                .append(
                        "expansion",
                        ContractJson.plain(
                                progress.expanded() == null
                                        ? null
                                        : progress.expanded().expansion()))
                .append(COMPARED, ContractJson.plain(progress));
    }

    /** @param stored null when the document is not there */
    static Progress read(Document stored) {
        if (stored == null) {
            return Progress.NONE;
        }
        Object compared = stored.get(COMPARED);
        return compared == null ? fromBeforeRuns(stored) : ContractJson.MAPPER.convertValue(compared, Progress.class);
    }

    /** A failure that stands beside an enriched document is that of a refresh, so it would have been the next revision. */
    private static Progress fromBeforeRuns(Document stored) {
        Status status = ContractJson.MAPPER.convertValue(stored.get(STATUS), Status.class);
        Failure failure = ContractJson.MAPPER.convertValue(stored.get(FAILURE), Failure.class);
        int revision = stored.getInteger(REVISION);
        Attempt attempt = Attempt.of(Run.NONE, revision, 0);
        return switch (status) {
            case ENRICHED ->
                new Progress(
                        null,
                        failure == null ? null : new Failed(Attempt.of(Run.NONE, revision + 1, 0), failure),
                        null,
                        attempt,
                        null,
                        null,
                        null,
                        null,
                        Map.of());
            case FAILED ->
                new Progress(null, new Failed(attempt, failure), null, null, null, null, null, null, Map.of());
            default -> new Progress(new Reached(attempt, status), null, null, null, null, null, null, null, Map.of());
        };
    }
}
