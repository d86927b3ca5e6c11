package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Other addresses that the head of a page gives for itself. Recorded, and not followed: whoever asked for a URL gets what stands there.
 *
 * @param canonical by which the site wants it known ({@code rel=canonical}, RFC 6596); null where it says none
 * @param amp its form for phones ({@code rel=amphtml}); null where it says none
 * @param refresh where a browser would go on by itself ({@code http-equiv=refresh}); null where it would not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageLinks(
        @Nullable String canonical,
        @Nullable String amp,
        @Nullable String refresh) {}
