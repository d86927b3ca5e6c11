package org.ibid.stage.intake;

import org.ibid.contracts.Intake;
import org.jspecify.annotations.Nullable;

/** What a publisher asks for, once the message is understood. */
public sealed interface Submission {

    /**
     * To be ingested.
     *
     * @param intake without its content
     * @param content null when the document is to be fetched
     */
    record Accepted(Intake intake, @Nullable InlineContent content) implements Submission {}

    /**
     * To be ingested from bytes that were uploaded before.
     *
     * @param intake without its content
     * @param content with the SHA-256 of the bytes
     */
    record Uploaded(Intake intake, Intake.Content content) implements Submission {}

    /**
     * It names a document and can't be taken: publishing the same again would end the same.
     *
     * @param code {@code intake-empty, intake-malformed, intake-limit, content-malformed} or {@code url}
     * @param message what is wrong, at most 500 characters
     */
    record Refused(String code, String message) implements Submission {}

    /** A document that was published is to be deleted. */
    record Deletion() implements Submission {}
}
