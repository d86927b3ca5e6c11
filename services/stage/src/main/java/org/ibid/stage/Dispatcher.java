package org.ibid.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Cut;
import org.ibid.contracts.DelayedEvent;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.ExpandedEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Acts on an outcome: sends what it calls for and waits for the broker. */
public final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** A producer answers one way or the other within its own time-outs, which are far below; one whose thread has died never does. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private static final int MAX_MESSAGE = 2 << 10;
    private static final int MAX_URL = 8 << 10;

    private final String service;
    private final List<String> topics;
    private final int maxEventBytes;
    private final Sender sender;
    private final ServiceStop stop;
    private final Clock clock;
    private final CloudEvents cloudEvents;

    /**
     * @param service the sender's name in events and failures
     * @param topics where its events go
     * @param maxEventBytes the largest event it may send, in bytes of JSON; larger documents fail
     * @param stop called when the broker will take nothing more from this service
     */
    public Dispatcher(
            String service, List<String> topics, int maxEventBytes, Sender sender, ServiceStop stop, Clock clock) {
        this.service = service;
        this.topics = topics;
        this.maxEventBytes = maxEventBytes;
        this.sender = sender;
        this.stop = stop;
        this.clock = clock;
        this.cloudEvents = new CloudEvents(service, clock);
    }

    /**
     * Sends and waits. An outcome that is to be put aside as well is the runner's business: here there is no message to put aside.
     *
     * @return false when the broker did not acknowledge: the same call is to be made again
     * @throws InterruptedException when the service stops
     */
    public boolean dispatch(Incoming<?> document, Outcome outcome) throws InterruptedException {
        return sent(prepare(document, outcome), document.position());
    }

    /**
     * Tells that a document waits, for those who look on: nothing depends on it.
     *
     * @param attempts made so far, from 1
     * @throws InterruptedException when the service stops
     */
    public void delayed(Incoming<?> document, Outcome.Failed lastAttempt, int attempts, Instant nextAttemptAt)
            throws InterruptedException {
        DelayedEvent event = new DelayedEvent(
                document.id(), document.run(), url(document), attempts, nextAttemptAt, failure(lastAttempt));
        sent(new Dispatch("delayed", List.of(cloudEvents.delay(event)), null), document.position());
    }

    /**
     * Tells that a collection is through.
     *
     * @return false when the broker did not acknowledge: the same call is to be made again
     * @throws InterruptedException when the service stops
     */
    public boolean expanded(ExpandedEvent event) throws InterruptedException {
        return sent(new Dispatch("expanded", List.of(cloudEvents.expansion(event)), null), null);
    }

    Dispatch prepare(Incoming<?> document, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done(document, done.event());
            case Outcome.Failed failed -> failed(document, failed);
            case Outcome.Deleted(Run run) ->
                new Dispatch(
                        "deleted",
                        topics.stream()
                                .map(topic -> cloudEvents.tombstone(topic, document.id(), run))
                                .toList(),
                        null);
            case Outcome.Settled settled -> new Dispatch("settled", List.of(), null);
            case Outcome.Retry retry -> throw new IllegalArgumentException("not an end: " + retry);
        };
    }

    /** Puts a message aside. */
    Dispatch deadLetter(ConsumerRecord<byte[], byte[]> record, Throwable fault) {
        Dispatch bare = new Dispatch("dead-lettered", List.of(DeadLetter.bare(record, service, fault)), null);
        return new Dispatch("dead-lettered", List.of(DeadLetter.of(record, service, fault)), bare);
    }

    private Dispatch done(Incoming<?> document, DocumentEvent event) {
        List<ProducerRecord<byte[], byte[]>> records = cloudEvents.document(topics, event);
        int bytes = records.stream().mapToInt(r -> r.value().length).max().orElse(0);
        Outcome.Failed tooLarge = Outcome.Failed.forGood(
                "event-too-large",
                "the document with what was found in it takes " + bytes + " bytes as an event; the limit is "
                        + maxEventBytes + " (ibid.stage.max-event-size), or the broker's own");
        return bytes > maxEventBytes
                ? failed(document, tooLarge)
                : new Dispatch("done", records, failed(document, tooLarge));
    }

    private Dispatch failed(Incoming<?> document, Outcome.Failed failed) {
        Run run = failed.run() == null ? counted(document) : failed.run();
        Failure failure = failure(failed);
        FailureEvent event =
                new FailureEvent(document.id(), document.revision(), run, document.replay(), url(document), failure);
        return new Dispatch("failed", List.of(cloudEvents.failure(event)), null);
    }

    private static @Nullable String url(Incoming<?> document) {
        return document.url() == null || document.url().length() > MAX_URL ? null : document.url();
    }

    private Failure failure(Outcome.Failed failed) {
        return new Failure(
                service,
                failed.code(),
                Cut.to(MAX_MESSAGE, failed.message()),
                failed.retryable(),
                clock.instant(),
                failed.trail().hops(),
                failed.trail().terminal());
    }

    /** A failure before the fetcher has counted its run still tells whose wait it ends. */
    private static Run counted(Incoming<?> document) {
        return document.revision() == null && document.run().equals(Run.NONE) && document.position() != null
                ? document.position().run()
                : document.run();
    }

    boolean sent(Dispatch dispatch, @Nullable Position origin) throws InterruptedException {
        List<Future<Position>> acknowledgements = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : dispatch.records()) {
            acknowledgements.add(sender.send(record, origin));
        }
        for (Future<Position> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get(ANSWERED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                return refused(dispatch, origin, e.getCause());
            } catch (TimeoutException dead) {
                throw stopped("the producer answers no more", dead);
            }
        }
        return true;
    }

    private boolean refused(Dispatch dispatch, @Nullable Position origin, @Nullable Throwable fault)
            throws InterruptedException {
        switch (SendFault.of(fault)) {
            case TOO_LARGE -> {
                LOG.warnf("%s: the broker finds what was %s at %s too large", service, dispatch.outcome(), origin);
                if (dispatch.smaller() != null) {
                    return sent(dispatch.smaller(), origin);
                }
                throw stopped("the broker takes not even the smallest of records", fault);
            }
            case FOR_GOOD -> throw stopped("the broker refuses what this service sends", fault);
            case PASSING -> LOG.warnf("%s waits: the broker did not acknowledge: %s", service, fault);
        }
        return false;
    }

    private InterruptedException stopped(String reason, @Nullable Throwable fault) {
        stop.stop(reason, fault);
        return new InterruptedException(reason);
    }
}
