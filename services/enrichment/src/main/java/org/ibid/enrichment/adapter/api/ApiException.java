package org.ibid.enrichment.adapter.api;

import org.jspecify.annotations.Nullable;

/** A request that can't be answered as asked, one constructor for each reason. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ApiException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static ApiException unknownDocument(String id) {
        return new ApiException(problem("document-unknown", "No such document", 404, "there is no document " + id));
    }

    public static ApiException originalNotStored(String id) {
        return new ApiException(problem(
                "original-not-stored", "No original", 404, "the original of " + id + " has not been stored (yet)"));
    }

    static ApiException notCitedYet(String id) {
        return new ApiException(
                problem("not-cited-yet", "No citations yet", 404, "the citations of " + id + " are not there (yet)"));
    }

    static ApiException notRetryable(String id, String reason) {
        return new ApiException(problem("not-retryable", "Nothing to retry", 409, id + " " + reason));
    }

    static ApiException notReplayable(String id, @Nullable String reason) {
        return new ApiException(problem("not-replayable", "Nothing to run again", 409, id + " " + reason));
    }

    static ApiException unknownLetter(String id) {
        return new ApiException(problem(
                "letter-unknown",
                "No such dead letter",
                404,
                "there is no dead letter " + id + ", or it is done with"));
    }

    public static ApiException unknownSource(String id) {
        return new ApiException(problem("source-unknown", "No such source", 404, "there is no source " + id));
    }

    static ApiException badIntake(@Nullable String reason) {
        return new ApiException(problem("intake-unreadable", "Not an intake", 400, reason));
    }

    static ApiException badCursor() {
        return badParameter("no such cursor: a page's next is the cursor of the one after it");
    }

    static ApiException badParameter(@Nullable String reason) {
        return new ApiException(problem("parameter-invalid", "Bad parameter", 400, reason));
    }

    static ApiException tooLarge(@Nullable String reason) {
        return new ApiException(problem("intake-too-large", "Too large for the intake topic", 413, reason));
    }

    static ApiException badUpload(String reason) {
        return new ApiException(problem("upload-invalid", "Not a document", 400, reason));
    }

    static ApiException uploadTooLarge(long limit) {
        return new ApiException(problem(
                "upload-too-large",
                "Too large",
                413,
                "a document is at most " + limit + " bytes (ibid.enrichment.max-upload-size)"));
    }

    static ApiException tooManyFollow(int most) {
        return new ApiException(
                problem("too-many-followers", "Try again later", 503, "at most " + most + " follow documents at once"));
    }

    static ApiException brokerAway() {
        return new ApiException(problem(
                "broker-unavailable",
                "Try again later",
                503,
                "the broker did not take the document; nothing was published"));
    }

    static ApiException brokerSilent() {
        return new ApiException(problem(
                "broker-unavailable", "Try again later", 503, "the broker does not answer: nothing can be told"));
    }

    private static Problem problem(String type, String title, int status, @Nullable String detail) {
        return new Problem("urn:ibid:problem:" + type, title, status, detail);
    }

    public Problem problem() {
        return problem;
    }
}
