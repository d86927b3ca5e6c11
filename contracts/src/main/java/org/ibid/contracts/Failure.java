package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document could not be ingested, for a person to act on.
 *
 * @param stage the service that gave up: {@code fetcher, normalizer, citations, enrichment}
 * @param code stable and machine-readable: {@code http-404}, {@code text-too-large}
 * @param message what happened and what can be done
 * @param retryable whether publishing the same document again may succeed
 * @param hops the redirects that a failed fetch followed
 * @param terminal where it ended; null when nothing was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(
        String stage,
        String code,
        String message,
        boolean retryable,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hop> hops,
        @Nullable Terminal terminal) {

    public Failure {
        hops = hops == null ? List.of() : List.copyOf(hops);
    }

    /** Of what was not fetched. */
    public Failure(String stage, String code, String message, boolean retryable, Instant at) {
        this(stage, code, message, retryable, at, List.of(), null);
    }
}
