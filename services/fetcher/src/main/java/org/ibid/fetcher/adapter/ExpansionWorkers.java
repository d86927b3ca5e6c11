package org.ibid.fetcher.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Expansion;
import org.ibid.fetcher.adapter.ExpansionQueue.Claim;
import org.ibid.fetcher.collection.UnfitCollection;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.StoreAway;
import org.jboss.logging.Logger;

/** Expands what waits for it, a few collections at a time: a large one holds up no other, and none of them a fetch. */
@ApplicationScoped
public class ExpansionWorkers implements ClaimedWork.Source<Claim> {

    private static final Logger LOG = Logger.getLogger(ExpansionWorkers.class);

    private static final int TOGETHER = 4;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** An instance that dies of a collection has others after it, but not for ever. */
    private static final int MOST_CLAIMS = 5;

    private final ExpansionQueue queue;
    private final Expander expander;
    private final Dispatcher dispatcher;
    private final ClaimedWork<Claim> work = new ClaimedWork<>(
            "expansions",
            TOGETHER,
            this,
            (claim, room) -> expand(claim),
            claim -> claim.collection().id());

    ExpansionWorkers(ExpansionQueue queue, Expander expander, Dispatcher dispatcher) {
        this.queue = queue;
        this.expander = expander;
        this.dispatcher = dispatcher;
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        work.close();
    }

    @Override
    public List<Claim> claim(int atMost) {
        return queue.claim(Expander.LEASE).stream().toList();
    }

    @Override
    public void await() throws InterruptedException {
        Thread.sleep(IDLE);
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
