package org.ibid.enrichment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in a request's {@code Authorization}: as a bearer token (RFC 6750) or, from browsers, as a password (RFC 7617). */
public final class Authorization {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private Authorization() {}

    public static Optional<String> key(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (begins(header, BEARER)) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return begins(header, BASIC) ? password(header.substring(BASIC.length()).strip()) : Optional.empty();
    }

    /** Whether it has the form of a signed token (JWS compact serialization, RFC 7515): no key of ours has a dot. */
    public static boolean isToken(String key) {
        return key.chars().filter(c -> c == '.').count() == 2;
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
