package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to a site and what it answered, without their bodies: as they went over the wire, lines ended by CRLF, the first the request
 * or status line. Each is at most 8 KiB; fields beyond them are left out.
 *
 * @param at when it answered
 * @param address of the host that did; null when it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchange(
        Instant at,
        String request,
        String response,
        @Nullable String address) {}
