package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.adapter.Rounds;
import org.ibid.stage.adapter.StoreClock;

/**
 * Deletes, every hour, what the fetcher has no use for any more. Many instances may do so at the same time, by the store's clock: one
 * whose own is wrong deletes nothing that is in use.
 */
@ApplicationScoped
public class Housekeeping {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final OriginalWriter originals;
    private final RobotsStore robots;
    private final Sites sites;
    private final Duration keepUploads;
    private final InstantSource clock;
    private final Rounds rounds = Rounds.every(BETWEEN, "housekeeping", this::tidy);

    Housekeeping(
            OriginalWriter originals,
            RobotsStore robots,
            Sites sites,
            FetcherConfig config,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.originals = originals;
        this.robots = robots;
        this.sites = sites;
        this.keepUploads = config.keepUploads();
        this.clock = new StoreClock(client.getDatabase(database));
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void tidy() {
        tidy(clock.instant());
    }

    void tidy(Instant now) {
        originals.sweep(now.minus(keepUploads));
        robots.sweep(now);
        sites.sweep(now);
    }
}
