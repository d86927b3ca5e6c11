package org.ibid.fetcher.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.adapter.Rounds;

/** Deletes, every hour, what the fetcher has no use for any more. Many instances may do so at the same time. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final OriginalWriter originals;
    private final RobotsStore robots;
    private final Sites sites;
    private final Duration keepUploads;
    private final Rounds rounds = Rounds.every(BETWEEN, "housekeeping", () -> tidy(Instant.now()));

    Housekeeping(OriginalWriter originals, RobotsStore robots, Sites sites, FetcherConfig config) {
        this.originals = originals;
        this.robots = robots;
        this.sites = sites;
        this.keepUploads = config.keepUploads();
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void tidy(Instant now) {
        originals.sweep(now.minus(keepUploads));
        robots.sweep(now);
        sites.sweep(now);
    }
}
