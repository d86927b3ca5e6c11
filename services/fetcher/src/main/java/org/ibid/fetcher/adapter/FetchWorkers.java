package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.ibid.contracts.Exchange;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.adapter.ClaimedWork.Room;
import org.ibid.fetcher.adapter.FetchQueue.Claim;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.ibid.stage.Backoff;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.Tracing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works the queue off, many URLs at a time: fetch, record, tell, take off. Each step may be the last before a crash: what is not
 * recorded is fetched again, what is recorded is told from the record, and a request leaves the queue only when the broker has
 * acknowledged its outcome.
 */
@ApplicationScoped
public class FetchWorkers implements ClaimedWork.Source<Claim> {

    private static final Logger LOG = Logger.getLogger(FetchWorkers.class);

    private static final Duration IDLE = Duration.ofMillis(500);

    /** For a place to fetch at: what waits longer is another instance's to fetch as well. */
    private static final Duration PLACE = Duration.ofSeconds(10);

    /** For what follows a fetch: a large original is stored, the broker acknowledges. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(15);

    private final FetcherConfig config;
    private final FetchQueue queue;
    private final PoliteFetcher politely;
    private final Originals originals;
    private final Deletions deletions;
    private final ExpansionQueue expansions;
    private final Dispatcher dispatcher;
    private final FetchMeters meters;
    private final Tracing tracing;
    private final Backoff backoff;
    private final Duration lease;
    private final Slots slots;
    private final ClaimedWork<Claim> work;

    FetchWorkers(
            FetcherConfig config,
            FetchQueue queue,
            PoliteFetcher politely,
            Originals originals,
            Deletions deletions,
            ExpansionQueue expansions,
            Dispatcher dispatcher,
            FetchMeters meters,
            Tracing tracing) {
        this.config = config;
        this.queue = queue;
        this.politely = politely;
        this.originals = originals;
        this.deletions = deletions;
        this.expansions = expansions;
        this.dispatcher = dispatcher;
        this.meters = meters;
        this.tracing = tracing;
        this.backoff = new Backoff(config.retryFirst(), config.retryLast());
        // robots.txt and the page have a deadline each
        this.lease = config.fetchTimeout().multipliedBy(2).plus(PLACE).plus(LEASE_MARGIN);
        this.slots = new Slots(config.concurrency());
        // as many are got ready as are fetched, so that no place stands empty
        this.work = new ClaimedWork<>(
                "fetches",
                config.concurrency(),
                this,
                this::work,
                c -> c.document().id());
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        work.close();
    }

    boolean areIdle() {
        return work.isIdle() && slots.areFree();
    }

    @Override
    public List<Claim> claim(int atMost) {
        meters.look(queue);
        List<Claim> claims = queue.claim(atMost, lease, politely.busySites());
        claims.stream().filter(claim -> claim.result() == null).forEach(claim -> politely.expect(claim.url()));
        return claims;
    }

    @Override
    public void await() throws InterruptedException {
        queue.awaitArrival(IDLE);
    }

    private void work(Claim claim, Room room) throws InterruptedException {
        long start = System.nanoTime();
        meters.started();
        try (Slots.Slot slot = slots.slot();
                var step = tracing.step("fetch", claim.document().id(), claim::borne)) {
            Optional<FetchResult> result =
                    claim.result() != null ? Optional.of(claim.result()) : fetch(claim, room, slot);
            if (result.isPresent()) {
                tell(claim, result.get(), start, step);
            }
        } finally {
            meters.ended();
        }
    }

    /** Empty when it is to be tried again later, or a newer claim has taken over. */
    private Optional<FetchResult> fetch(Claim claim, Room room, Slots.Slot slot) throws InterruptedException {
        Optional<FetchResult> result = attempt(claim, room, slot);
        if (result.isEmpty() || queue.record(claim, result.get(), lease)) {
            return result;
        }
        deletions.tidyAfter(claim.document().id());
        return Optional.empty();
    }

    private Optional<FetchResult> attempt(Claim claim, Room room, Slots.Slot slot) throws InterruptedException {
        try {
            Previous previous = originals.previous(claim.document()).orElse(null);
            if (!begins(claim, slot)) {
                politely.leave(claim.url());
                return Optional.empty();
            }
            room.close();
            long start = System.nanoTime();
            Optional<Visit> visit =
                    politely.fetch(claim.url(), claim.document().value().refresh() ? null : previous);
            if (visit.isEmpty()) {
                queue.defer(claim, politely.deferral(claim.deferrals()));
                return Optional.empty();
            }
            meters.attempt(claim.url(), visit.get().response(), System.nanoTime() - start);
            slot.fetched();
            return result(claim, visit.get(), previous);
        } catch (MongoException | UncheckedIOException store) {
            throw store;
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.errorf(fault, "internal error on %s", claim.document().id());
            return Optional.of(
                    new FetchResult.Failed("internal-error", "a fault in Ibid itself: " + fault, true, Trail.NONE));
        }
    }

    private boolean begins(Claim claim, Slots.Slot slot) throws InterruptedException {
        if (politely.expectsLong(claim.url())) {
            boolean begins = slot.beginLong();
            if (!begins) {
                queue.defer(claim, politely.deferral(claim.deferrals()));
            }
            return begins;
        }
        boolean begins = slot.begin(PLACE);
        if (!begins) {
            queue.release(claim, Duration.ZERO);
        }
        return begins;
    }

    private Optional<FetchResult> result(Claim claim, Visit visit, @Nullable Previous previous)
            throws InterruptedException {
        return switch (visit.response()) {
            case Response.Fetched fetched -> {
                try (var body = fetched.body()) {
                    yield Optional.of(originals.store(claim.document(), fetched, visit.trail(), previous));
                }
            }
            case Response.Unchanged(Previous same, Exchange exchange) ->
                Optional.of(originals.again(same, visit.trail(), exchange));
            case Response.Refused(String code, String message) ->
                Optional.of(new FetchResult.Failed(code, message, false, visit.trail()));
            case Response.Unavailable unavailable -> laterOrNever(claim, unavailable, visit.trail());
        };
    }

    private Optional<FetchResult> laterOrNever(Claim claim, Response.Unavailable unavailable, Trail trail)
            throws InterruptedException {
        int attempts = claim.attempts() + 1;
        String message = unavailable.message();
        if (attempts >= unavailable.attempts(config.attempts())) {
            String end = message + "; gave up after " + attempts + " attempts";
            return Optional.of(new FetchResult.Failed(unavailable.code(), end, true, trail));
        }
        Duration delay = delay(attempts, unavailable.after());
        Instant next = Instant.now().plus(delay);
        queue.retry(claim, delay);
        meters.retried();
        var reason = new Outcome.Failed(unavailable.code(), message, true).after(trail);
        dispatcher.delayed(claim.document(), reason, attempts, next);
        return Optional.empty();
    }

    /** Growing, never sooner than the site asks for, never longer than the longest; scattered, so that a site is not asked by all at once. */
    private Duration delay(int attempts, Duration after) {
        Duration longest = config.retryLast();
        Duration wanted = after.compareTo(longest) > 0 ? longest : after;
        Duration growing = backoff.before(attempts);
        long millis = Math.max(wanted.toMillis(), growing.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(1 + millis / 5));
    }

    private void tell(Claim claim, FetchResult result, long start, Tracing.Step step) throws InterruptedException {
        Optional<Outcome> outcome = originals.conclude(claim.document(), result).map(expansions::take);
        if (outcome.isPresent() && !dispatcher.dispatch(claim.document(), outcome.get())) {
            queue.release(claim, config.retryFirst());
            return;
        }
        queue.complete(claim);
        String word = word(outcome);
        meters.told(word, System.nanoTime() - start);
        step.ended(word);
    }

    /** Under which it is counted; settled is what a newer run made needless. */
    private static String word(Optional<Outcome> outcome) {
        return outcome.map(o -> o instanceof Outcome.Failed ? "failed" : "done").orElse("settled");
    }
}
