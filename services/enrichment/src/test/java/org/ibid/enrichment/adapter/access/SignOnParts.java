package org.ibid.enrichment.adapter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ibid.stage.intake.Sha256;

/** A sign-on whose tokens are taken, and a file with one key. */
public final class SignOnParts implements QuarkusTestResourceLifecycleManager {

    static volatile SignOnServer server;

    @Override
    public Map<String, String> start() {
        server = new SignOnServer();
        try {
            Path keys = Files.createTempFile("ibid", "keys");
            Files.writeString(keys, "night operator " + Sha256.of("by-key".getBytes(UTF_8)));
            return Map.of(
                    "ibid.enrichment.access.keys",
                    keys.toString(),
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    server.issuer(),
                    "quarkus.oidc.token.audience",
                    SignOnServer.AUDIENCE,
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "PT0.001S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.close();
    }
}
