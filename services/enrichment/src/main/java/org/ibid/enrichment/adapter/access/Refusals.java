package org.ibid.enrichment.adapter.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.adapter.api.Problem;

/** Why a request is not answered, as problem+json. */
final class Refusals {

    private Refusals() {}

    static Response foreignSite() {
        return of(403, "foreign-site", "Not from there", "another site has had this sent")
                .build();
    }

    static Response foreignHost() {
        return of(
                        421,
                        "foreign-host",
                        "Not by that name",
                        "without keys (ibid.enrichment.access.keys) it is only answered to localhost")
                .build();
    }

    static Response keyMissing() {
        return of(401, "key-missing", "A key is wanted", "send a key as Authorization: Bearer")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ibid\", charset=\"UTF-8\"")
                .build();
    }

    static Response tokenRefused() {
        return of(
                        401,
                        "token-refused",
                        "Not with this token",
                        "it is not the sign-on's, not for this service, or not of this time")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ibid\", error=\"invalid_token\"")
                .build();
    }

    static Response signOnAway() {
        return of(503, "sign-on-away", "Later", "the sign-on does not answer, so no token can be checked")
                .header(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    static Response roleless() {
        return of(
                        403,
                        "role-lacking",
                        "Not with this token",
                        "it gives none of the roles reader, publisher and operator")
                .build();
    }

    static Response roleLacking(Holder holder, Role needed) {
        return of(
                        403,
                        "role-lacking",
                        "Not with this key",
                        "this takes the role " + needed.word() + ", and the key of " + holder.name() + " has "
                                + holder.role().word())
                .build();
    }

    static Response tooMany(Duration wait) {
        return of(429, "too-many-requests", "Later", "more requests a second than a key may make")
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    private static Response.ResponseBuilder of(int status, String type, String title, String detail) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("urn:ibid:problem:" + type, title, status, detail));
    }
}
