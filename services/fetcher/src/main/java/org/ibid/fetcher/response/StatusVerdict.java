package org.ibid.fetcher.response;

import java.time.Duration;
import java.util.Optional;

/** What an HTTP status means for a document (RFC 9110, 15; RFC 8470 for 425; RFC 6585 for 429). */
public final class StatusVerdict {

    private StatusVerdict() {}

    /** Whether the document is said to be where {@code Location} points. */
    public static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * Empty for a status that brings the document.
     *
     * @param after how long the site asks to be left alone
     */
    public static Optional<Response> of(int status, String url, Duration after) {
        if (status == 200 || status == 203) {
            return Optional.empty();
        }
        String code = "http-" + status;
        boolean passing =
                status >= 500 && status != 501 && status != 505 || status == 408 || status == 425 || status == 429;
        return Optional.of(
                passing
                        ? new Response.Unavailable(code, url + " answered " + status + "; it may answer later", after)
                        : new Response.Refused(code, url + " answered " + status + meaning(status)));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403, 407 -> ": it is not open to everyone";
            case 404 -> ": there is nothing at this address";
            case 410 -> ": it was taken down";
            case 451 -> ": it is withheld for legal reasons";
            default -> "";
        };
    }
}
