package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fetch ended.
 *
 * @param url that was asked last
 * @param at when it answered, or was given up
 * @param statusCode of its answer, 304 where the bytes are those of the last time; null when there was none
 * @param sha256 of the bytes that it stands for; null when it brought none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Terminal(
        String url,
        Instant at,
        @Nullable Integer statusCode,
        @Nullable String sha256) {

    public Terminal of(String bytes) {
        return new Terminal(url, at, statusCode, bytes);
    }
}
