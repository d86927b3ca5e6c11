package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Why a document could not be ingested, for a person to act on.
 *
 * @param stage the service that gave up: {@code fetcher, normalizer, citations, enrichment}
 * @param code stable and machine-readable: {@code http-404}, {@code text-too-large}
 * @param message what happened and what can be done
 * @param retryable whether publishing the same document again may succeed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(String stage, String code, String message, boolean retryable, Instant at) {}
