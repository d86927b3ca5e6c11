package org.ibid.stage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.ibid.stage.Outcome;
import org.junit.jupiter.api.Test;

class StoreAwayTest {

    private static final ServerAddress HERE = new ServerAddress();

    private static MongoException command(int code) {
        BsonDocument answer = new BsonDocument("code", new BsonInt32(code)).append("errmsg", new BsonString("no"));
        return new MongoCommandException(answer, HERE);
    }

    private static MongoException write(int code) {
        return new MongoWriteException(new WriteError(code, "no", new BsonDocument()), HERE, Set.of());
    }

    private static MongoException bulk(int code) {
        BulkWriteError error = new BulkWriteError(code, "no", new BsonDocument(), 0);
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(error), null, HERE, Set.of());
    }

    private static Outcome outcome(RuntimeException fault) throws InterruptedException {
        return StoreAway.<String>waiting(document -> {
                    throw fault;
                })
                .handle(null);
    }

    @Test
    void aFullDiskAPasswordThatChangedAndAPrimaryThatStepsDownAreWaitedFor() throws Exception {
        // OutOfDiskSpace, Unauthorized, AuthenticationFailed, NotWritablePrimary, InterruptedAtShutdown,
        // WriteConcernFailed, and one
        // that is not there yet
        for (int code : new int[] {14031, 13, 18, 10107, 11600, 64, 999_999}) {
            assertThat(outcome(command(code))).as("command %d", code).isInstanceOf(Outcome.Retry.class);
            assertThat(outcome(write(code))).as("write %d", code).isInstanceOf(Outcome.Retry.class);
            assertThat(outcome(bulk(code))).as("bulk %d", code).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    void whateverTheDriverSaysOfTheWayToTheStoreIsWaitedFor() throws Exception {
        MongoCredential credential = MongoCredential.createCredential("ibid", "admin", "old".toCharArray());
        WriteConcernError unmet = new WriteConcernError(64, "WriteConcernFailed", "timed out", new BsonDocument());
        for (RuntimeException fault : List.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("reset", HERE),
                new MongoSecurityException(credential, "password"),
                new MongoInterruptedException("stopping", new InterruptedException()),
                new MongoWriteConcernException(unmet, WriteConcernResult.unacknowledged(), HERE, Set.of()),
                new IllegalStateException("state should be: open"))) {
            assertThat(outcome(fault)).as(fault.toString()).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    void aDocumentThatIsTooLargeFailsWithTheReason() throws Exception {
        for (RuntimeException fault :
                List.of(new BsonMaximumSizeExceededException("17 MB"), command(10334), write(17420), bulk(10334))) {
            assertThat(outcome(fault))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo("document-too-large"));
        }
    }

    @Test
    void whatIsWrongWithThisDocumentAloneHoldsUpNobody() {
        for (RuntimeException fault : List.of(
                command(15),
                write(11000),
                bulk(121),
                new MongoGridFSException("no file"),
                new BsonSerializationException("a string with a zero"),
                new IllegalStateException("a bug"))) {
            assertThatThrownBy(() -> outcome(fault)).isSameAs(fault);
        }
    }

    @Test
    void whoOnlyLooksOnFailsNoDocument() {
        RuntimeException tooLarge = command(10334);
        assertThatThrownBy(() -> StoreAway.<String>patient(document -> {
                            throw tooLarge;
                        })
                        .handle(null))
                .isSameAs(tooLarge);
    }
}
