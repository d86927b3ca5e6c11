package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable; tells problems apart
 * @param detail for a person, about this very request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, @Nullable String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
