package org.ibid.stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Incoming;
import org.jboss.logging.Logger;

/** Acts on an outcome: sends what it calls for and waits for the broker. */
public final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final String service;
    private final List<String> topics;
    private final int maxEventBytes;
    private final Sender sender;
    private final Clock clock;
    private final CloudEvents cloudEvents;

    /**
     * @param service the sender's name in events and failures
     * @param topics where its events go
     * @param maxEventBytes the largest event it may send, in bytes of JSON; larger documents fail
     */
    public Dispatcher(String service, List<String> topics, int maxEventBytes, Sender sender, Clock clock) {
        this.service = service;
        this.topics = topics;
        this.maxEventBytes = maxEventBytes;
        this.sender = sender;
        this.clock = clock;
        this.cloudEvents = new CloudEvents(service, clock);
    }

    /** What an outcome calls for: the records to send, and the word under which it is counted. */
    record Dispatch(String outcome, List<ProducerRecord<byte[], byte[]>> records) {}

    /**
     * Sends and waits.
     *
     * @return false when the broker did not acknowledge: the same call is to be made again
     */
    public boolean dispatch(Incoming<?> document, Outcome outcome) throws InterruptedException {
        return sent(prepare(document, outcome).records());
    }

    Dispatch prepare(Incoming<?> document, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(DocumentEvent event) -> done(document, event);
            case Outcome.Failed failed -> failed(document, failed);
            case Outcome.Settled settled -> new Dispatch("settled", List.of());
            case Outcome.Retry retry -> throw new IllegalArgumentException("not an end: " + retry);
        };
    }

    private Dispatch done(Incoming<?> document, DocumentEvent event) {
        List<ProducerRecord<byte[], byte[]>> records =
                topics.stream().map(topic -> cloudEvents.document(topic, event)).toList();
        int bytes = records.stream().mapToInt(r -> r.value().length).max().orElse(0);
        if (bytes <= maxEventBytes) {
            return new Dispatch("done", records);
        }
        return failed(
                document,
                Outcome.Failed.forGood(
                        "event-too-large",
                        "the document with what was found in it takes " + bytes + " bytes as an event; the limit is "
                                + maxEventBytes + " (ibid.stage.max-event-size)"));
    }

    private Dispatch failed(Incoming<?> document, Outcome.Failed failed) {
        LOG.infof("failed %s: %s: %s", document.id(), failed.code(), failed.message());
        Failure failure = new Failure(service, failed.code(), failed.message(), failed.retryable(), clock.instant());
        Run run = failed.run() == null ? document.run() : failed.run();
        FailureEvent event =
                new FailureEvent(document.id(), document.revision(), run, document.replay(), document.url(), failure);
        return new Dispatch("failed", List.of(cloudEvents.failure(event)));
    }

    boolean sent(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        List<Future<Void>> acknowledgements = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            acknowledgements.add(sender.send(record));
        }
        for (Future<Void> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
            } catch (ExecutionException e) {
                LOG.warnf("%s waits: the broker did not acknowledge: %s", service, e.getCause());
                return false;
            }
        }
        return true;
    }
}
