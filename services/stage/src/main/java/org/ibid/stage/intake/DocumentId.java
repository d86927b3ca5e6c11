package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The id of a document: the intake's own, else derived from the requested URL (never from a redirect's target or
 * rel=canonical), else from the content. So whoever publishes can know it, and publishing again is the same document.
 *
 * <p>An id of the publisher's own is 1 to 255 UTF-16 units that come back unchanged from a key, a header, the store and an HTTP
 * path: no control characters, no half of a surrogate pair (UTF-8 has none), no white space at either end (headers lose it), no
 * slash at the beginning, and no segment {@code .} or {@code ..} between slashes (every HTTP client resolves those, percent-encoded
 * or not). It may be a URL; in a path it is percent-encoded, its slashes too.
 */
public final class DocumentId {

    static final int MAX_CHARS = 255;

    private static final int DERIVED_LENGTH = 32;

    private DocumentId() {}

    /** Whether a publisher may give a document this id. */
    public static boolean isUsable(String id) {
        return !id.isEmpty()
                && id.length() <= MAX_CHARS
                && id.charAt(0) != '/'
                && id.strip().equals(id)
                && id.chars().noneMatch(Character::isISOControl)
                && WellFormed.test(id)
                && Arrays.stream(id.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** @param canonical as {@link CanonicalUrl} writes it */
    static String ofUrl(String canonical) {
        return "url-" + Sha256.of(canonical.getBytes(UTF_8)).substring(0, DERIVED_LENGTH);
    }

    static String ofContent(byte[] content) {
        return ofSha256(Sha256.of(content));
    }

    /** @param sha256 of the content, in lower-case hex */
    public static String ofSha256(String sha256) {
        return "sha-" + sha256.substring(0, DERIVED_LENGTH);
    }
}
