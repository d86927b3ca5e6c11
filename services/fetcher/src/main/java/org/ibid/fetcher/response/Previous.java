package org.ibid.fetcher.response;

import org.ibid.contracts.Original;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched for a document the last time, and how to ask whether it has changed (RFC 9110, 13).
 *
 * @param url that was asked in the end
 * @param etag null when the site gave none
 * @param lastModified as the site wrote it; null when it gave none
 */
public record Previous(
        String url, @Nullable String etag, @Nullable String lastModified, Original original) {}
