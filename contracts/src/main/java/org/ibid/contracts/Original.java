package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The bytes as they came, named by what they are: they lie in the GridFS bucket {@code originals} under their SHA-256.
 *
 * @param sha256 lower-case hex; the key in the bucket
 * @param size in bytes
 * @param mediaType as the server or the publisher declared it, without parameters; null when nobody did
 * @param charset as declared; null when nobody did
 * @param url where the bytes came from in the end, after redirects; null for inline content
 * @param fetchedAt when they were fetched, or taken from the intake
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Original(String sha256, long size, String mediaType, String charset, String url, Instant fetchedAt) {}
