package org.ibid.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Dispatcher.Dispatch;
import org.jboss.logging.Logger;

/**
 * Runs a batch of records through a stage. When {@link #run} returns, every record of the batch has had its effect and the
 * broker has acknowledged what was to be sent, so the batch may be committed. Documents run side by side; the records of one
 * document run in their order.
 */
public final class StageRunner<I> {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    private final String service;
    private final Decoder<I> decoder;
    private final Handler<I> handler;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final StageObserver observer;
    private final ExecutorService documents = Executors.newVirtualThreadPerTaskExecutor();

    /** @param backoff between attempts while the broker or the store is away */
    public StageRunner(
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Dispatcher dispatcher,
            Backoff backoff,
            StageObserver observer) {
        this.service = service;
        this.decoder = decoder;
        this.handler = handler;
        this.dispatcher = dispatcher;
        this.backoff = backoff;
        this.observer = observer;
    }

    /** @throws InterruptedException when the service is shutting down: the batch must not be committed */
    public void run(Iterable<ConsumerRecord<byte[], byte[]>> batch) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (List<Work<I>> document : byDocument(batch)) {
            running.add(documents.submit(() -> {
                for (Work<I> work : document) {
                    settle(work);
                }
                return null;
            }));
        }
        for (Future<?> document : running) {
            try {
                document.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the batch stands uncommitted", e.getCause());
            }
        }
    }

    private record Work<I>(ConsumerRecord<byte[], byte[]> record, Incoming<I> document, Unreadable fault) {}

    private Collection<List<Work<I>>> byDocument(Iterable<ConsumerRecord<byte[], byte[]>> batch) {
        Map<Object, List<Work<I>>> byDocument = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            Work<I> work = read(record);
            Object key = work.document() == null ? work : work.document().id();
            byDocument.computeIfAbsent(key, k -> new ArrayList<>()).add(work);
        }
        return byDocument.values();
    }

    private Work<I> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Work<>(record, decoder.decode(record), null);
        } catch (Unreadable e) {
            return new Work<>(record, null, e);
        }
    }

    private void settle(Work<I> work) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            long start = System.nanoTime();
            Dispatch dispatch = work.fault() == null ? run(work, attempt) : unreadable(work);
            if (dispatch != null && dispatcher.sent(dispatch.records())) {
                observer.settled(dispatch.outcome(), System.nanoTime() - start);
                return;
            }
            Thread.sleep(backoff.before(attempt));
        }
    }

    /** @return null when it is to be run again */
    private Dispatch run(Work<I> work, int attempt) throws InterruptedException {
        try {
            Outcome outcome = handler.handle(work.document());
            if (outcome instanceof Outcome.Retry(String reason, Duration after)) {
                LOG.warnf("%s waits, attempt %d: %s", service, attempt, reason);
                Thread.sleep(after);
                return null;
            }
            return dispatcher.prepare(work.document(), outcome);
        } catch (RuntimeException | StackOverflowError fault) {
            return internalError(work, fault);
        }
    }

    private Dispatch unreadable(Work<I> work) {
        LOG.warnf(
                "dead letter %s: %s",
                Decoder.Position.of(work.record()), work.fault().getMessage());
        return new Dispatch("dead-lettered", List.of(DeadLetter.of(work.record(), service, work.fault())));
    }

    private Dispatch internalError(Work<I> work, Throwable fault) {
        LOG.errorf(fault, "internal error on %s", work.document().id());
        Outcome failed = new Outcome.Failed(
                "internal-error",
                "a fault in Ibid itself; the message is kept in "
                        + Topics.deadLetters(work.record().topic(), service)
                        + " and can be replayed once it is mended",
                true);
        var failure = dispatcher.prepare(work.document(), failed).records().stream();
        var letter = Stream.of(DeadLetter.of(work.record(), service, fault));
        return new Dispatch("internal-error", Stream.concat(failure, letter).toList());
    }
}
