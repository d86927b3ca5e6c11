package org.ibid.enrichment.adapter.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.enrichment.access.Role;

/**
 * Who has signed on elsewhere (OpenID Connect): a request's token, whose signature, issuer, time and audience are checked as {@code
 * quarkus.oidc.*} says, by Quarkus. Its roles are Ibid's by their words, and the greatest of them counts.
 */
@ApplicationScoped
class SignOn {

    private final CurrentIdentityAssociation current;
    private final boolean on;
    private final boolean audience;

    SignOn(
            CurrentIdentityAssociation current,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean on,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.current = current;
        this.on = on;
        this.audience = audience.isPresent();
    }

    /** A token that was given for another service would open this one. */
    void start(@Observes @Priority(1) StartupEvent started) {
        if (on && !audience) {
            throw new IllegalStateException("tokens of a sign-on are taken (quarkus.oidc.tenant-enabled), and it is not"
                    + " said for whom they must be made out (quarkus.oidc.token.audience)");
        }
    }

    /** Whether tokens are taken. */
    boolean isOn() {
        return on;
    }

    /** Whose token the request bears, if it gives a role; fails with {@link AuthenticationFailedException} where it is not good. */
    Uni<Optional<Holder>> holder() {
        return current.getDeferredIdentity().map(SignOn::holder);
    }

    private static Optional<Holder> holder(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new AuthenticationFailedException();
        }
        return Role.greatest(identity.getRoles())
                .map(role -> new Holder(identity.getPrincipal().getName(), role));
    }
}
