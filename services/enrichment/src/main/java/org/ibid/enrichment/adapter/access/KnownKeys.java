package org.ibid.enrichment.adapter.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.enrichment.access.Keys;
import org.ibid.enrichment.access.Keys.Holder;
import org.ibid.stage.adapter.Rounds;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The keys of the configured file, as it is now. A service that others can reach does not start without. */
@ApplicationScoped
public class KnownKeys {

    private static final Logger LOG = Logger.getLogger(KnownKeys.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final AccessConfig config;
    private final SignOn signOn;
    private final String host;
    private final Rounds looks = Rounds.every(LOOK_AGAIN, "access-keys", this::look);
    private volatile @Nullable Keys keys;
    private @Nullable FileTime read;

    KnownKeys(AccessConfig config, SignOn signOn, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.signOn = signOn;
        this.host = host;
    }

    void start(@Observes @Priority(1) StartupEvent started) throws IOException, Keys.BadLine {
        if (config.keys().isPresent()) {
            load(config.keys().get());
            looks.start();
        } else if (signOn.isOn()) {
            LOG.infof("whoever reaches %s is asked for a token of the sign-on", host);
        } else if (config.open()) {
            LOG.warnf("whoever reaches %s may do anything, as ibid.enrichment.access.open says", host);
        } else if (!isLoopback(host)) {
            throw new IllegalStateException("others than this machine can reach " + host
                    + " (quarkus.http.host), and nobody is asked for a key: name a file of keys"
                    + " (ibid.enrichment.access.keys, made with `ibid key`), take tokens of a sign-on"
                    + " (quarkus.oidc.tenant-enabled), or say that this is meant"
                    + " (ibid.enrichment.access.open=true)");
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        looks.close();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nobodys) {
            return false;
        }
    }

    private void look() throws IOException {
        Path file = config.keys().orElseThrow();
        if (!Files.getLastModifiedTime(file).equals(read)) {
            try {
                load(file);
                LOG.infof("read the keys in %s anew", file);
            } catch (Keys.BadLine e) {
                LOG.errorf("%s stays unread, and the keys of before hold: %s", file, e.getMessage());
                read = Files.getLastModifiedTime(file);
            }
        }
    }

    private void load(Path file) throws IOException, Keys.BadLine {
        FileTime changed = Files.getLastModifiedTime(file);
        Keys all = Keys.parse(Files.readAllLines(file));
        if (all.isEmpty()) {
            LOG.warnf("there is no key in %s, so nobody may do anything", file);
        }
        keys = all;
        read = changed;
    }

    /** Whether nobody is answered without a key, or a token in its place. */
    boolean areAskedFor() {
        return keys != null || signOn.isOn();
    }

    /** Whether it is its being here that keeps others away: no key is asked for, and nobody has said that others may do anything. */
    boolean areNotNeededHere() {
        return !areAskedFor() && !config.open();
    }

    Optional<Holder> holder(String key) {
        Keys known = keys;
        return known == null ? Optional.empty() : known.holder(key);
    }
}
