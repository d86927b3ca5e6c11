package org.ibid.stage;

import java.time.Duration;
import org.ibid.contracts.DocumentEvent;

/** What became of one document in one stage; {@link StageRunner} acts on it. */
public sealed interface Outcome {

    /** The stage has added its section: the event goes to the stage's topics. */
    record Done(DocumentEvent event) implements Outcome {}

    /** The effect is durable and there is nothing to send: the work was stored, or it was a repeat. */
    record Settled() implements Outcome {}

    /**
     * This document will not come through; nothing is retried.
     *
     * @param code stable and machine-readable
     * @param message what happened and what can be done, for a person
     * @param retryable whether publishing the document again may succeed
     */
    record Failed(String code, String message, boolean retryable) implements Outcome {

        /** Publishing the same document again would fail again. */
        public static Failed forGood(String code, String message) {
            return new Failed(code, message, false);
        }
    }

    /**
     * Something that all documents need is away for now (the store, the bucket): nothing behind this one could pass either, so
     * the stage waits and runs it again. A fault of one document alone (a web site that does not answer) is not for this.
     */
    record Retry(String reason, Duration after) implements Outcome {}
}
