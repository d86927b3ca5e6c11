package org.ibid.normalizer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An original, as it came, with what others said of it.
 *
 * @param bytes the original, content-encoding undone; not copied, so the caller leaves them alone
 * @param mediaType as declared, without parameters; null when nobody declared one
 * @param charset as declared; null when nobody did
 * @param url where it came from; relative links resolve against it; null for inline content
 * @param title a title given by whoever published it, used when the document shows none; may be null
 * @param fetchedAt when it was taken from the web, which its relative dates ({@code 3 days ago}) count from; null when that is
 *     not known, and then they are not read
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Source(
        byte[] bytes,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant fetchedAt) {

    /** Of unknown age. */
    public Source(
            byte[] bytes,
            @Nullable String mediaType,
            @Nullable String charset,
            @Nullable String url,
            @Nullable String title) {
        this(bytes, mediaType, charset, url, title, null);
    }
}
