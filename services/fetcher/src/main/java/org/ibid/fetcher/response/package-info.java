/**
 * What an answer of a site means for the document: its status ({@link org.ibid.fetcher.response.StatusVerdict}), the fields of its head
 * (media type, codings, when to come again), and what comes of it in the end.
 *
 * <pre>
 * status, fields ─▶ Response    Fetched | Unchanged | Refused | Unavailable: one attempt
 *                   Visit       the same, with the way there
 *                   FetchResult Stored | Failed: after the last attempt, recorded before anybody is told
 * </pre>
 */
@NullMarked
package org.ibid.fetcher.response;

import org.jspecify.annotations.NullMarked;
