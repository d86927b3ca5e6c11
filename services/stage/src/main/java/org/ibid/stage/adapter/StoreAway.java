package org.ibid.stage.adapter;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.bson.BsonMaximumSizeExceededException;
import org.ibid.stage.Handler;
import org.ibid.stage.Outcome;
import org.jboss.logging.Logger;

/**
 * Tells a store that is away (wait and run again) from a document that the store will never take (a failure). Any error of the
 * store waits unless it is known to be this document's: a full disk, a changed password, a write concern that is not met and
 * whatever nobody has thought of never drain a backlog into failures.
 */
public final class StoreAway {

    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    /** Names in MongoDB's error_codes.yml; those that a setting may cause for every document, like BadValue, are not among them. */
    private static final Set<Integer> DOCUMENTS_OWN = Set.of(
            15, // Overflow: nested too deeply
            22, // InvalidBSON
            52, // DollarPrefixedFieldName
            55, // InvalidDBRef
            56, // EmptyFieldName
            57, // DottedFieldName
            121, // DocumentValidationFailure
            11000, // DuplicateKey
            17280); // KeyTooLong

    private StoreAway() {}

    /** The handler, waiting while the store is away; a document that is too large for the store fails with the reason. */
    public static <I> Handler<I> waiting(Handler<I> handler) {
        Handler<I> patient = patient(handler);
        return document -> {
            try {
                return patient.handle(document);
            } catch (MongoException | BsonMaximumSizeExceededException e) {
                if (!isTooLarge(e)) {
                    throw e;
                }
                return Outcome.Failed.forGood(
                        "document-too-large",
                        "the document with what was found in it is larger than the store takes in one piece (16 MiB)");
            }
        };
    }

    /** The handler, waiting while the store is away, and never failing a document for what the store says. */
    public static <I> Handler<I> patient(Handler<I> handler) {
        return document -> {
            try {
                return handler.handle(document);
            } catch (MongoException | IllegalStateException e) {
                if (!isAway(e)) {
                    throw e;
                }
                return new Outcome.Retry("the store is away: " + e.getMessage(), Duration.ZERO);
            }
        };
    }

    /** Whether the same call may succeed once the store is back. */
    public static boolean isAway(RuntimeException e) {
        return switch (e) {
            // there is no such original, or it has lost a piece: the store answers well enough to say so
            case MongoGridFSException missing -> false;
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().noneMatch(error -> isDocuments(error.getCode()));
            case MongoException store -> !isDocuments(store.getCode());
            // the driver's word for a client that is being closed
            case IllegalStateException state ->
                state.getMessage() != null && state.getMessage().startsWith("state should be: ");
            default -> false;
        };
    }

    /** The store's faults, and what was asked of somebody else in vain, in a line; ours with their trace. */
    public static void tell(Logger log, String what, Throwable fault) {
        switch (fault) {
            case MongoException store -> log.warnf("%s: the store: %s", what, store.getMessage());
            case ExecutionException asked -> log.warnf("%s: %s", what, asked.getMessage());
            default -> log.errorf(fault, "%s", what);
        }
    }

    private static boolean isDocuments(int code) {
        return TOO_LARGE.contains(code) || DOCUMENTS_OWN.contains(code);
    }

    private static boolean isTooLarge(RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().anyMatch(error -> TOO_LARGE.contains(error.getCode()));
            case MongoException store -> TOO_LARGE.contains(store.getCode());
            default -> e instanceof BsonMaximumSizeExceededException;
        };
    }
}
