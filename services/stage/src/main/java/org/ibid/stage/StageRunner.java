package org.ibid.stage;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.RecordProcessor.Received;
import org.ibid.stage.RecordProcessor.Result;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Runs the records of a channel through a stage. Documents run side by side, the records of one document in their order; a slow
 * one holds up nobody else. What is in memory is bounded by a budget of bytes: while that is spent, {@link #take} waits. What is in
 * work when its partition goes is not sent any more.
 */
public final class StageRunner<I> {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    /** Under which what is logged of a document bears its id. */
    static final String LOGGED_AS = "document";

    /** A document in work takes some times the bytes of its record: the record, what was read of it, what is found, what is sent. */
    private static final int WEIGHT = 8;

    /** What a record takes however small it is; so it bounds their number too. */
    private static final long LEAST_WEIGHT = 16 << 10;

    private final RecordProcessor<I> processor;
    private final Dispatcher dispatcher;
    private final Limits limits;
    private final StageObserver observer;
    private final Tracing tracing;
    private final Polling polling;
    private final ByteBudget budget;
    private final Semaphore running;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Lanes lanes = new Lanes(threads);
    private final Assignments assignments = new Assignments();
    private final Gathering gathering = new Gathering();
    private volatile boolean stopping;

    /**
     * @param memory what documents in work may take together, in bytes
     * @param concurrency how many documents are run at the same time
     * @param backoff between attempts while the broker or the store is away
     * @param tellsFailures whether a fault of ours over a document becomes its failure, besides a dead letter
     */
    public record Limits(long memory, int concurrency, Backoff backoff, boolean tellsFailures) {}

    /** @param polling that rests while records are taken: at once as a rule, or as soon as there is memory for them */
    public StageRunner(
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Handler<Tombstone> removal,
            Dispatcher dispatcher,
            Limits limits,
            StageObserver observer,
            Tracing tracing,
            Polling polling) {
        this.processor = new RecordProcessor<>(service, decoder, handler, removal, dispatcher, limits.tellsFailures());
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.observer = observer;
        this.tracing = tracing;
        this.polling = polling;
        this.budget = new ByteBudget(limits.memory());
        this.running = new Semaphore(limits.concurrency());
    }

    /** A record in work. */
    private static final class Work<I> {

        private final Received<I> received;
        private final Assignment assignment;
        private final ByteBudget.Held memory;

        /** Null before the first attempt that had one; kept for the next. */
        private @Nullable Result result;

        Work(Received<I> received, Assignment assignment, ByteBudget.Held memory) {
            this.received = received;
            this.assignment = assignment;
            this.memory = memory;
        }

        Position position() {
            return Position.of(received.record());
        }

        /** What has no document of its own waits for nobody. */
        Object key() {
            String id = received.id();
            return id == null ? this : id;
        }
    }

    /** The partitions of the channel that are this instance's, and what may be committed of them. */
    public Assignments assignments() {
        return assignments;
    }

    /** Takes no more records, and waits for those in work, at most so long; then they are interrupted and left uncommitted. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        assignments.awaitIdle(patience);
        threads.shutdownNow();
    }

    /**
     * Takes records in. Returns when all are in work or settled, which is when there was memory for them, or shortly after; not when
     * they have had their effect.
     *
     * @param generation of the consumer group when they were polled
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records, int generation) throws InterruptedException {
        try (Polling.Rest rest = polling.rest()) {
            Thread.sleep(gathering.pauseAfter(taken(records, generation)));
        }
    }

    /** @return how many there were */
    private int taken(Iterable<ConsumerRecord<byte[], byte[]>> records, int generation) throws InterruptedException {
        int taken = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            taken++;
            Assignment assignment = assignments.of(record);
            if (stopping || assignment == null) {
                continue;
            }
            ByteBudget.Held memory = budget.hold(weight(record));
            if (stopping || !assignment.takes(record.offset(), record.timestamp(), generation)) {
                memory.close();
                continue;
            }
            Work<I> work = new Work<>(processor.read(record), assignment, memory);
            try {
                lanes.add(work.key(), () -> settle(work));
            } catch (RejectedExecutionException stopped) {
                memory.close();
            }
        }
        return taken;
    }

    private static long weight(ConsumerRecord<byte[], byte[]> record) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            bytes += length(header.value());
        }
        return Math.max(LEAST_WEIGHT, WEIGHT * bytes);
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private void settle(Work<I> work) {
        String id = work.received.id();
        if (id != null) {
            MDC.put(LOGGED_AS, id);
        }
        try (Tracing.Step step = step(work.received)) {
            for (int attempt = 1; work.assignment.isOurs(); attempt++) {
                if (settled(work, step)) {
                    work.assignment.settled(work.position().offset());
                    return;
                }
                observer.retried();
                step.retried();
                Thread.sleep(limits.backoff().before(attempt));
            }
        } catch (InterruptedException stopping) {
            LOG.debugf("%s is left uncommitted", work.position());
        } finally {
            if (work.result != null) {
                work.result.memory().close();
            }
            work.memory.close();
            MDC.remove(LOGGED_AS);
        }
    }

    private Tracing.Step step(Received<I> received) {
        ConsumerRecord<byte[], byte[]> record = received.record();
        return tracing.step(
                "process " + record.topic(), received.id(), name -> TextHeader.read(record.headers(), name));
    }

    /** @return false when it is to be tried again */
    private boolean settled(Work<I> work, Tracing.Step step) throws InterruptedException {
        running.acquire();
        try {
            long start = System.nanoTime();
            Result result = work.result == null ? processor.process(work.received) : work.result;
            work.result = result;
            if (result == null || !work.assignment.isOurs() || !dispatcher.sent(result.dispatch(), work.position())) {
                return false;
            }
            observer.settled(result.dispatch().outcome(), System.nanoTime() - start);
            step.ended(result.dispatch().outcome());
            if (result.dispatch().putsAside()) {
                observer.putAside();
            }
            return true;
        } catch (RuntimeException | Error fault) {
            // not of the handler, which has its own end: so nothing is known of what was sent, and it is tried again
            LOG.errorf(fault, "%s could not be settled", work.position());
            return false;
        } finally {
            running.release();
        }
    }
}
