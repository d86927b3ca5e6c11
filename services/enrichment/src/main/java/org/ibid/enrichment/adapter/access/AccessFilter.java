package org.ibid.enrichment.adapter.access;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
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
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.enrichment.access.Role;
import org.ibid.enrichment.access.ThisMachine;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers who has no key, and no token of a sign-on, for what he asks: 401, 403 or, for too much of it, 429; and with 421 who asks a
 * machine's own service by a name from elsewhere. Static files, health and metrics have nothing to hide.
 */
@ApplicationScoped
class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** A browser adds its password to what other sites have it send; it says so in this header. */
    private static final String SENT_FROM = "Sec-Fetch-Site";

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final KnownKeys keys;
    private final SignOn signOn;
    private final Allowance allowance;

    AccessFilter(KnownKeys keys, SignOn signOn, AccessConfig config) {
        this.keys = keys;
        this.signOn = signOn;
        this.allowance = new Allowance(config.requestsPerSecond());
    }

    /** Null lets it pass. */
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        Response foreign = foreign(request);
        if (foreign != null || !keys.areAskedFor()) {
            return Uni.createFrom().item(foreign);
        }
        Role needed = needed(request.getMethod(), resource.getResourceMethod());
        Optional<String> key = Authorization.key(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        return signOn.isOn() && key.filter(Authorization::isToken).isPresent()
                ? byToken(needed)
                : Uni.createFrom().item(byKey(key.flatMap(keys::holder), needed));
    }

    private @Nullable Response byKey(Optional<Holder> holder, Role needed) {
        return holder.isPresent() ? may(holder.get(), needed) : Refusals.keyMissing();
    }

    private @Nullable Response foreign(ContainerRequestContext request) {
        String sentFrom = request.getHeaderString(SENT_FROM);
        if (!READING.contains(request.getMethod()) && sentFrom != null && !OWN_SITE.contains(sentFrom)) {
            return Refusals.foreignSite();
        }
        boolean byName = keys.areNotNeededHere()
                && !ThisMachine.isNamed(request.getUriInfo().getRequestUri().getHost());
        return byName ? Refusals.foreignHost() : null;
    }

    private Uni<Response> byToken(Role needed) {
        return signOn.holder()
                .map(holder -> holder.isPresent() ? may(holder.get(), needed) : Refusals.roleless())
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Refusals::tokenRefused)
                .onFailure()
                .recoverWithItem(away -> {
                    LOG.warnf("a token can't be checked: %s", away.getMessage());
                    return Refusals.signOnAway();
                });
    }

    private @Nullable Response may(Holder holder, Role needed) {
        if (!holder.role().includes(needed)) {
            return Refusals.roleLacking(holder, needed);
        }
        Duration wait = allowance.take(holder.name(), System.nanoTime());
        return wait.isZero() ? null : Refusals.tooMany(wait);
    }

    private static Role needed(String verb, Method method) {
        Needs said = method.getAnnotation(Needs.class);
        if (said == null) {
            said = method.getDeclaringClass().getAnnotation(Needs.class);
        }
        return said != null ? said.value() : READING.contains(verb) ? Role.READER : Role.OPERATOR;
    }
}
