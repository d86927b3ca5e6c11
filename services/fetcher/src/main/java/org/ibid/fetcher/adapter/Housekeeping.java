package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.ibid.stage.adapter.OriginalWriter;
import org.jboss.logging.Logger;

/** Deletes, every hour, what the fetcher has no use for any more. Many instances may do so at the same time. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final OriginalWriter originals;
    private final RobotsStore robots;
    private final Sites sites;
    private final Duration keepUploads;
    private volatile Thread thread;

    Housekeeping(OriginalWriter originals, RobotsStore robots, Sites sites, FetcherConfig config) {
        this.originals = originals;
        this.robots = robots;
        this.sites = sites;
        this.keepUploads = config.keepUploads();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("housekeeping").start(this::keepOn);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void keepOn() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                tidyOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidyOnce() {
        try {
            tidy(Instant.now());
        } catch (MongoException e) {
            LOG.warnf("tidied later: the store: %s", e.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("could not be tidied", fault);
        }
    }

    void tidy(Instant now) {
        originals.sweep(now.minus(keepUploads));
        robots.sweep(now);
        sites.sweep(now);
    }
}
