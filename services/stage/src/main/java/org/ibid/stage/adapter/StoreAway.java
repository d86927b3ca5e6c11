package org.ibid.stage.adapter;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import org.bson.BsonMaximumSizeExceededException;
import org.ibid.stage.Handler;
import org.ibid.stage.Outcome;

/** Tells a store that is away (wait and run again) from a document that the store will never take (a failure). */
public final class StoreAway {

    private StoreAway() {}

    /** The handler, waiting while the store is away. */
    public static <I> Handler<I> waiting(Handler<I> handler) {
        return document -> {
            try {
                return handler.handle(document);
            } catch (MongoException e) {
                if (isAway(e)) {
                    return new Outcome.Retry("the store is away: " + e.getMessage(), Duration.ZERO);
                }
                throw e;
            } catch (BsonMaximumSizeExceededException e) {
                return Outcome.Failed.forGood(
                        "document-too-large",
                        "the document with what was found in it is larger than the store takes in one piece (16 MiB)");
            }
        };
    }

    /** Whether the same call may succeed once the store is back. */
    public static boolean isAway(MongoException e) {
        return e instanceof MongoSocketException
                || e instanceof MongoTimeoutException
                || e instanceof MongoConnectionPoolClearedException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e.hasErrorLabel("RetryableWriteError");
    }
}
