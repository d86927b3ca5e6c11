package org.ibid.enrichment.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Failure;
import org.ibid.enrichment.adapter.StatusConsumer.StatusStep;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Unreadable;
import org.ibid.stage.adapter.KafkaSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every document's steps as the topics bring them, from now on: read beside the groups, so that each instance tells all, and
 * only while somebody listens. What comes while the broker is away is not told later; the lists have it.
 */
@ApplicationScoped
public class ProgressFeed {

    private static final Logger LOG = Logger.getLogger(ProgressFeed.class);

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration UNTIL_OPEN = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final StatusDecoder decoder = new StatusDecoder();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private @Nullable Reading reading;

    ProgressFeed(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * What one event says of its document.
     *
     * @param status null for a deletion
     * @param deleted true for a deletion; null else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String id,
            @Nullable Integer revision,
            @Nullable Status status,
            @Nullable Failure failure,
            @Nullable Instant nextAttemptAt,
            @Nullable Failure lastAttempt,
            @Nullable String url,
            @Nullable Boolean deleted) {}

    /** Who listens; neither call may block. */
    public interface Follower {

        void on(Step step);

        /** Now and then when there was nothing: so that a connection that is gone is noticed. */
        void onNothing();
    }

    /**
     * Returns once nothing that is sent from now on is missed; {@link #leave} ends it.
     *
     * @throws KafkaException when the broker is away
     */
    public void follow(Follower follower) throws InterruptedException {
        Reading now = begin(follower);
        if (!now.awaitOpen(UNTIL_OPEN)) {
            leave(follower);
            throw new KafkaException("the topics can't be read");
        }
    }

    private synchronized Reading begin(Follower follower) {
        followers.add(follower);
        Reading now = reading;
        if (now == null) {
            now = new Reading();
            reading = now;
            now.start();
        }
        return now;
    }

    public void leave(Follower follower) {
        followers.remove(follower);
    }

    /** Ends what is read where nobody listens any more; who comes at that moment begins anew. */
    private synchronized boolean isOver(Reading asking) {
        if (followers.isEmpty() && reading == asking) {
            reading = null;
        }
        return reading != asking;
    }

    private void tell(Consumer<Follower> what) {
        followers.forEach(what);
    }

    private Optional<Step> step(ConsumerRecord<byte[], byte[]> record) {
        Optional<String> deleted = StepReader.deleted(record);
        if (deleted.isPresent()) {
            return deleted.map(id -> new Step(id, null, null, null, null, null, null, true));
        }
        try {
            Incoming<StatusStep> event = decoder.decode(record);
            Progress alone = event.value().from(Progress.NONE);
            Progress.Waiting waiting = alone.open();
            return event.value() == StatusStep.NOTHING
                    ? Optional.empty()
                    : Optional.of(new Step(
                            event.id(),
                            event.revision(),
                            Objects.requireNonNullElse(alone.status(), Status.ACCEPTED),
                            alone.failure(),
                            waiting == null ? null : waiting.nextAttemptAt(),
                            waiting == null ? null : waiting.lastAttempt(),
                            event.url(),
                            null));
        } catch (Unreadable | RuntimeException poison) {
            // a dead letter, which the consumers of the topic see to
            return Optional.empty();
        }
    }

    /** One thread with a consumer of its own, from the first follower to the last. */
    private final class Reading {

        private final CountDownLatch open = new CountDownLatch(1);

        void start() {
            Thread.ofPlatform().name("progress-feed").daemon().start(this::read);
        }

        boolean awaitOpen(Duration patience) throws InterruptedException {
            return open.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void read() {
            while (!isOver(this)) {
                try (StepReader reader = new StepReader(kafka)) {
                    reader.startAtTheEnd();
                    open.countDown();
                    pass(reader);
                } catch (KafkaException e) {
                    LOG.warnf("progress can't be told: %s", e.getMessage());
                    LockSupport.parkNanos(AFTER_A_FAULT.toNanos());
                }
            }
        }

        private void pass(StepReader reader) {
            Instant told = Instant.now();
            while (!isOver(this)) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll()) {
                    Optional<Step> step = step(record);
                    if (step.isPresent()) {
                        tell(follower -> follower.on(step.get()));
                        told = Instant.now();
                    }
                }
                if (told.plus(QUIET).isBefore(Instant.now())) {
                    tell(Follower::onNothing);
                    told = Instant.now();
                }
            }
        }
    }
}
