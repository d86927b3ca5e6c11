package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ibid.fetcher.adapter.FetchQueue.Claim;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.Backoff;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.jboss.logging.Logger;

/**
 * Works the queue off, many URLs at a time. A request leaves the queue only when the broker has acknowledged its outcome;
 * whatever goes wrong before that, its claim runs out and it is fetched again.
 */
@ApplicationScoped
public class FetchWorkers {

    private static final Logger LOG = Logger.getLogger(FetchWorkers.class);

    private static final long IDLE_MILLIS = 200;
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(15);

    private final FetcherConfig config;
    private final FetchQueue queue;
    private final HttpFetcher http;
    private final Originals originals;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Semaphore free;
    private volatile boolean running = true;

    FetchWorkers(FetcherConfig config, FetchQueue queue, HttpFetcher http, Originals originals, Dispatcher dispatcher) {
        this.config = config;
        this.queue = queue;
        this.http = http;
        this.originals = originals;
        this.dispatcher = dispatcher;
        this.backoff = new Backoff(config.retryFirst(), config.retryLast());
        this.free = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("fetch-queue").start(this::poll);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    private void poll() {
        while (running) {
            try {
                free.acquire();
                Optional<Claim> claim = claim();
                if (claim.isPresent()) {
                    Thread.ofVirtual().start(() -> work(claim.get()));
                } else {
                    free.release();
                    Thread.sleep(IDLE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Optional<Claim> claim() {
        try {
            return queue.claim(config.fetchTimeout().plus(LEASE_MARGIN));
        } catch (MongoException e) {
            LOG.warnf("the queue is away: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void work(Claim claim) {
        try {
            Optional<Outcome> outcome = attempt(claim);
            if (outcome.isEmpty()) {
                queue.retryAfter(claim, backoff.before(claim.attempt()));
            } else if (dispatcher.dispatch(claim.document(), outcome.get())) {
                queue.complete(claim);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MongoException e) {
            LOG.warnf("%s is fetched again: %s", claim.document().id(), e.getMessage());
        } finally {
            free.release();
        }
    }

    private Optional<Outcome> attempt(Claim claim) {
        try {
            return fetch(claim);
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "internal error on %s", claim.document().id());
            return Optional.of(new Outcome.Failed("internal-error", "a fault in Ibid itself: " + fault, true));
        }
    }

    /** Empty when it is to be tried again later. */
    private Optional<Outcome> fetch(Claim claim) {
        return switch (http.fetch(claim.document().url())) {
            case Response.Fetched fetched ->
                Optional.of(originals.keep(claim.document(), fetched.bytes(), fetched.type(), fetched.url(), false));
            case Response.Refused(String code, String message) -> Optional.of(Outcome.Failed.forGood(code, message));
            case Response.Unavailable(String code, String message) ->
                claim.attempt() < config.attempts()
                        ? Optional.empty()
                        : Optional.of(new Outcome.Failed(
                                code, message + "; gave up after " + claim.attempt() + " attempts", true));
        };
    }
}
