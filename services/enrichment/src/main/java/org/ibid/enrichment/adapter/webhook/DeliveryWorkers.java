package org.ibid.enrichment.adapter.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ibid.enrichment.adapter.webhook.Deliveries.Claim;
import org.ibid.enrichment.adapter.webhook.WebhookConfig.Target;
import org.ibid.enrichment.webhook.Secret;
import org.ibid.enrichment.webhook.Verdict;
import org.ibid.stage.Backoff;
import org.ibid.stage.Sender;
import org.ibid.stage.adapter.ChannelSender;
import org.ibid.stage.adapter.Rounds;
import org.ibid.stage.adapter.StoreAway;
import org.jboss.logging.Logger;

/**
 * Sends what waits, each target for itself, so that one that does not answer holds up no other. What a crash interrupts is sent again
 * under the same id.
 */
@ApplicationScoped
public class DeliveryWorkers {

    private static final Logger LOG = Logger.getLogger(DeliveryWorkers.class);

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(15);
    private static final Backoff STORE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(15));

    private final WebhookConfig config;
    private final Deliveries deliveries;
    private final Sender deadLetters;
    private final Backoff backoff;
    private final List<Rounds> rounds = new ArrayList<>();
    private final WebhookClient client;

    @Inject
    DeliveryWorkers(WebhookConfig config, Deliveries deliveries, ChannelSender deadLetters) {
        this(config, deliveries, (Sender) deadLetters);
    }

    DeliveryWorkers(WebhookConfig config, Deliveries deliveries, Sender deadLetters) {
        this.config = config;
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.backoff = new Backoff(config.retryFirst(), config.retryLast());
        this.client = new WebhookClient(config);
    }

    void start(@Observes StartupEvent started) {
        if (config.targets().isEmpty()) {
            return;
        }
        deliveries.createIndexes();
        config.targets().forEach((name, target) -> {
            Worker worker = new Worker(name, target, config.concurrency());
            rounds.add(Rounds.unpaused(STORE, "webhook-" + name, worker::poll));
        });
        rounds.forEach(Rounds::start);
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        rounds.forEach(Rounds::close);
        client.close();
    }

    private final class Worker {

        private final String name;
        private final URI url;
        private final Secret secret;
        private final Semaphore free;

        Worker(String name, Target target, int concurrency) {
            this.name = name;
            this.url = target.url();
            this.secret = Secret.parse(target.secret());
            this.free = new Semaphore(concurrency);
        }

        void poll() throws InterruptedException {
            free.acquire();
            int places = 1 + free.drainPermits();
            List<Claim> claims = List.of();
            try {
                claims = deliveries.claim(name, places, config.timeout().plus(LEASE_MARGIN));
            } finally {
                free.release(places - claims.size());
            }
            for (Claim claim : claims) {
                Thread.ofVirtual().start(() -> work(claim));
            }
            if (claims.isEmpty()) {
                TimeUnit.NANOSECONDS.sleep(IDLE.toNanos());
            }
        }

        private void work(Claim claim) {
            try {
                conclude(claim, client.send(url, secret, claim.notice()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception fault) {
                // the claim runs out, and it is sent again
                StoreAway.tell(LOG, claim.key() + " waits", fault);
            } finally {
                free.release();
            }
        }

        private void conclude(Claim claim, Verdict verdict) throws InterruptedException, ExecutionException {
            int attempts = claim.attempts() + 1;
            switch (verdict) {
                case Verdict.Delivered() -> deliveries.complete(claim);
                case Verdict.Later(String reason, Duration asked)
                when attempts < config.attempts() -> deliveries.retry(claim, delay(attempts, asked), reason);
                case Verdict.Later(String reason, Duration asked) ->
                    giveUp(claim, reason + "; gave up after " + attempts + " attempts");
                case Verdict.Refused(String reason) -> giveUp(claim, reason + ": the receiver wants no more");
            }
        }

        /** What the receiver asks for is obeyed up to the longest delay of ours. */
        private Duration delay(int attempts, Duration asked) {
            Duration own = backoff.before(attempts);
            Duration bounded = asked.compareTo(config.retryLast()) > 0 ? config.retryLast() : asked;
            return bounded.compareTo(own) > 0 ? bounded : own;
        }

        private void giveUp(Claim claim, String reason) throws InterruptedException, ExecutionException {
            deadLetters.send(DeadNotice.of(name, claim.notice(), reason), null).get();
            deliveries.complete(claim);
        }
    }
}
