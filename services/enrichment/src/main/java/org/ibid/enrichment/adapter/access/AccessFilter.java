package org.ibid.enrichment.adapter.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ibid.enrichment.access.Allowance;
import org.ibid.enrichment.access.Authorization;
import org.ibid.enrichment.access.Keys;
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.access.ThisMachine;
import org.ibid.enrichment.adapter.api.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers who has no key for what he asks: 401, 403 or, for too much of it, 429; and with 421 who asks a machine's own service by a name
 * from elsewhere. Static files, health and metrics have nothing to hide.
 */
@ApplicationScoped
class AccessFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** A browser adds its password to what other sites have it send; it says so in this header. */
    private static final String SENT_FROM = "Sec-Fetch-Site";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final KnownKeys keys;
    private final Allowance allowance;

    AccessFilter(KnownKeys keys, AccessConfig config) {
        this.keys = keys;
        this.allowance = new Allowance(config.requestsPerSecond());
    }

    /** Null lets it pass. */
    @ServerRequestFilter
    @Nullable
    Response check(ContainerRequestContext request, ResourceInfo resource) {
        String sentFrom = request.getHeaderString(SENT_FROM);
        if (!READING.contains(request.getMethod()) && sentFrom != null && !OWN_SITE.contains(sentFrom)) {
            return refusal(403, "foreign-site", "Not from there", "another site has had this sent")
                    .build();
        }
        if (keys.areNotNeededHere()
                && !ThisMachine.isNamed(request.getUriInfo().getRequestUri().getHost())) {
            return refusal(
                            421,
                            "foreign-host",
                            "Not by that name",
                            "without keys (ibid.enrichment.access.keys) it is only answered to localhost")
                    .build();
        }
        Keys known = keys.now().orElse(null);
        return known == null ? null : check(known, request, needed(request.getMethod(), resource.getResourceMethod()));
    }

    private @Nullable Response check(Keys known, ContainerRequestContext request, Role needed) {
        Optional<Holder> found = Authorization.key(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(known::holder);
        if (found.isEmpty()) {
            return refusal(401, "key-missing", "A key is wanted", "send a key as Authorization: Bearer")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ibid\", charset=\"UTF-8\"")
                    .build();
        }
        Holder holder = found.get();
        if (!holder.role().includes(needed)) {
            return refusal(
                            403,
                            "role-lacking",
                            "Not with this key",
                            "this takes the role " + needed.word() + ", and the key of " + holder.name() + " has "
                                    + holder.role().word())
                    .build();
        }
        Duration wait = allowance.take(holder.name(), System.nanoTime());
        return wait.isZero()
                ? null
                : refusal(429, "too-many-requests", "Later", "more requests a second than a key may make")
                        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                        .build();
    }

    private static Role needed(String verb, Method method) {
        Needs said = method.getAnnotation(Needs.class);
        if (said == null) {
            said = method.getDeclaringClass().getAnnotation(Needs.class);
        }
        return said != null ? said.value() : READING.contains(verb) ? Role.READER : Role.OPERATOR;
    }

    private static Response.ResponseBuilder refusal(int status, String type, String title, String detail) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("urn:ibid:problem:" + type, title, status, detail));
    }
}
