package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Expansion;
import org.ibid.fetcher.adapter.ExpansionQueue.Claim;
import org.ibid.fetcher.collection.UnfitCollection;
import org.ibid.stage.Backoff;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.Rounds;
import org.ibid.stage.adapter.StoreAway;
import org.jboss.logging.Logger;

/** Expands what waits for it, a few collections at a time: a large one holds up no other, and none of them a fetch. */
@ApplicationScoped
public class ExpansionWorkers {

    private static final Logger LOG = Logger.getLogger(ExpansionWorkers.class);

    private static final int TOGETHER = 4;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Backoff STORE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(15));
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** An instance that dies of a collection has others after it, but not for ever. */
    private static final int MOST_CLAIMS = 5;

    private final ExpansionQueue queue;
    private final Expander expander;
    private final Dispatcher dispatcher;
    private final Semaphore places = new Semaphore(TOGETHER);
    private final Rounds polls = Rounds.unpaused(STORE, "expansions", this::poll);

    ExpansionWorkers(ExpansionQueue queue, Expander expander, Dispatcher dispatcher) {
        this.queue = queue;
        this.expander = expander;
        this.dispatcher = dispatcher;
    }

    void start(@Observes StartupEvent started) {
        polls.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        polls.close();
    }

    private void poll() throws InterruptedException {
        places.acquire();
        Optional<Claim> claim = Optional.empty();
        try {
            claim = queue.claim(Expander.LEASE);
        } finally {
            if (claim.isEmpty()) {
                places.release();
            }
        }
        if (claim.isEmpty()) {
            Thread.sleep(IDLE);
            return;
        }
        Claim mine = claim.get();
        Thread.ofVirtual().start(() -> work(mine));
    }

    private void work(Claim claim) {
        try {
            expand(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable fault) {
            // the claim runs out, and whoever gets it next goes on from what is recorded
            StoreAway.tell(LOG, claim.collection().id() + " waits to be expanded", fault);
        } finally {
            places.release();
        }
    }

    void expand(Claim claim) throws InterruptedException {
        try {
            if (claim.claims() >= MOST_CLAIMS) {
                fail(claim, "internal-error", "Ibid itself came to its end with it " + claim.claims() + " times", true);
                return;
            }
            Optional<Expansion> expansion = expander.expand(claim);
            if (expansion.isPresent()) {
                tell(claim, expansion.get());
            }
        } catch (UnfitCollection unfit) {
            fail(claim, unfit.code(), String.valueOf(unfit.getMessage()), false);
        } catch (OriginalMissing gone) {
            fail(claim, "original-missing", String.valueOf(gone.getMessage()), true);
        } catch (ExecutionException | MongoException | UncheckedIOException away) {
            queue.release(claim, AGAIN);
            StoreAway.tell(LOG, claim.collection().id() + " waits to be expanded", away);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            LOG.errorf(
                    fault,
                    "internal error on the collection %s",
                    claim.collection().id());
            fail(claim, "internal-error", "a fault in Ibid itself: " + fault, true);
        }
    }

    private void tell(Claim claim, Expansion expansion) throws InterruptedException {
        DocumentEvent collection = claim.collection();
        ExpandedEvent event = new ExpandedEvent(
                collection.id(),
                collection.revision(),
                collection.run(),
                collection.intake().url(),
                Objects.requireNonNull(collection.original()),
                expansion);
        end(claim, dispatcher.expanded(event));
    }

    private void fail(Claim claim, String code, String message, boolean retryable) throws InterruptedException {
        DocumentEvent collection = claim.collection();
        Incoming<DocumentEvent> document = new Incoming<>(
                collection.id(),
                collection.revision(),
                collection.run(),
                collection.replay(),
                collection.intake().url(),
                collection,
                null);
        end(claim, dispatcher.dispatch(document, new Outcome.Failed(code, message, retryable)));
    }

    private void end(Claim claim, boolean told) {
        if (told) {
            queue.complete(claim);
        } else {
            queue.release(claim, AGAIN);
        }
    }
}
