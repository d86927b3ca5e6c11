package org.ibid.stage;

import java.time.Duration;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.contracts.Trail;
import org.jspecify.annotations.Nullable;

/** What became of one document in one stage; {@link StageRunner} acts on it. */
public sealed interface Outcome {

    /**
     * The stage has added its section: the event goes to the stage's topics.
     *
     * @param memory that the event takes, of a budget of the handler's own: given back when the broker has it
     */
    record Done(DocumentEvent event, ByteBudget.Held memory) implements Outcome {

        /** Of a handler that is bounded by the runner alone. */
        public Done(DocumentEvent event) {
            this(event, () -> {});
        }
    }

    /** The effect is durable and there is nothing to send: the work was stored, or it was a repeat. */
    record Settled() implements Outcome {}

    /**
     * The document is deleted: its tombstone goes to the stage's topics.
     *
     * @param run in which it was asked for
     */
    record Deleted(Run run) implements Outcome {}

    /**
     * This document will not come through; nothing is retried.
     *
     * @param code stable and machine-readable
     * @param message what happened and what can be done, for a person
     * @param retryable whether publishing the document again may succeed
     * @param run the run that ends so, where only the handler knows it; null where the record told
     * @param trail the way of a fetch that failed
     * @param putAside whether the message becomes a dead letter as well, to be mended and sent again
     */
    record Failed(
            String code,
            String message,
            boolean retryable,
            Trail trail,
            @Nullable Run run,
            boolean putAside) implements Outcome {

        public Failed(String code, String message, boolean retryable) {
            this(code, message, retryable, Trail.NONE, null, false);
        }

        /** Publishing the same document again would fail again. */
        public static Failed forGood(String code, String message) {
            return new Failed(code, message, false);
        }

        /** The same at the end of a fetch. */
        public Failed after(Trail way) {
            return new Failed(code, message, retryable, way, run, putAside);
        }

        /** The same in the run that the handler has counted. */
        public Failed in(Run counted) {
            return new Failed(code, message, retryable, trail, counted, putAside);
        }

        /** The same with the message as a dead letter beside it. */
        public Failed andPutAside() {
            return new Failed(code, message, retryable, trail, run, true);
        }
    }

    /**
     * Something that all documents need is away for now (the store, the bucket): nothing behind this one could pass either, so
     * the stage waits and runs it again. A fault of one document alone (a web site that does not answer) is not for this.
     */
    record Retry(String reason, Duration after) implements Outcome {}
}
