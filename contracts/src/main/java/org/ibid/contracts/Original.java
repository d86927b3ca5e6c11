package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes as they came, named by what they are: they lie in the GridFS bucket {@code originals} under their SHA-256.
 *
 * @param sha256 lower-case hex; the key in the bucket; null for a file that is read where it lies
 * @param size in bytes
 * @param mediaType as the server or the publisher declared it, without parameters
 * @param charset as declared
 * @param url where the bytes came from in the end, after redirects; null for inline content
 * @param fetchedAt when they were fetched first, or taken from the intake; null for such a file
 * @param checkedAt when the site last gave these very bytes, or said that they have not changed; null for inline content
 * @param hops the redirects on the way there
 * @param terminal where the way ended; null for inline content
 * @param robots what the site's {@code X-Robots-Tag} asks of archives and indexes ({@code noindex, noarchive}): recorded, for who
 *     shows the document to decide
 * @param exchange that brought the bytes; null for what did not come from the web, or came before exchanges were kept
 * @param check the last exchange in which the site gave the same bytes again, or said that they have not changed; null before
 * @param links other addresses that a page gives for itself; null where it gives none
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Original(
        @Nullable String sha256,
        long size,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable String url,
        @Nullable Instant fetchedAt,
        @Nullable Instant checkedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hop> hops,
        @Nullable Terminal terminal,
        @Nullable String robots,
        @Nullable Exchange exchange,
        @Nullable Exchange check,
        @Nullable PageLinks links)
        implements OriginalBuilder.With {

    public Original {
        hops = hops == null ? List.of() : List.copyOf(hops);
    }

    /** What did not come from the web. */
    public Original(
            @Nullable String sha256,
            long size,
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable String url,
            @Nullable Instant fetchedAt) {
        this(sha256, size, mediaType, charset, url, fetchedAt, null, List.of(), null, null, null, null, null);
    }
}
