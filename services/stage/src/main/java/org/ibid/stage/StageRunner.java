package org.ibid.stage;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.Logger;

/**
 * Runs the records of a channel through a stage. Documents run side by side, the records of one document in their order; a slow
 * one holds up nobody else. What is in memory is bounded by a budget of bytes: while that is spent, {@link #take} waits. What is in
 * work when its partition goes is not sent any more.
 */
public final class StageRunner<I> {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    /** A document in work takes some times the bytes of its record: the record, what was read of it, what is found, what is sent. */
    private static final int WEIGHT = 8;

    /** What a record takes however small it is; so it bounds their number too. */
    private static final long LEAST_WEIGHT = 16 << 10;

    /**
     * Of few records the next are not asked for while these are in work, for so long at most: meanwhile others gather, and a poll or
     * an answer of the broker costs the same for several as for one.
     */
    private static final Duration GATHER = Duration.ofMillis(50);

    private static final int FEW = 8;

    private static final Duration COMPLAIN_AGAIN = Duration.ofSeconds(5);

    private final String service;
    private final Decoder<I> decoder;
    private final Handler<I> handler;
    private final Dispatcher dispatcher;
    private final Limits limits;
    private final StageObserver observer;
    private final ByteBudget budget;
    private final Semaphore running;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Lanes lanes = new Lanes(threads);
    private final Assignments assignments = new Assignments();
    private final AtomicLong complained = new AtomicLong(System.nanoTime() - COMPLAIN_AGAIN.toNanos() - 1);
    private volatile boolean stopping;

    /**
     * @param memory what documents in work may take together, in bytes
     * @param concurrency how many documents are run at the same time
     * @param backoff between attempts while the broker or the store is away
     * @param tellsFailures whether a fault of ours over a document becomes its failure, besides a dead letter
     */
    public record Limits(long memory, int concurrency, Backoff backoff, boolean tellsFailures) {}

    public StageRunner(
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Dispatcher dispatcher,
            Limits limits,
            StageObserver observer) {
        this.service = service;
        this.decoder = decoder;
        this.handler = handler;
        this.dispatcher = dispatcher;
        this.limits = limits;
        this.observer = observer;
        this.budget = new ByteBudget(limits.memory());
        this.running = new Semaphore(limits.concurrency());
    }

    private record Work<I>(
            ConsumerRecord<byte[], byte[]> record,
            Assignment assignment,
            ByteBudget.Held memory,
            Incoming<I> document,
            Unreadable fault) {

        Position position() {
            return Position.of(record);
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
        int taken = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            taken++;
            Assignment assignment = assignments.of(record);
            if (stopping || assignment == null) {
                continue;
            }
            ByteBudget.Held memory = budget.hold(weight(record));
            if (stopping || !assignment.takes(record.offset(), generation)) {
                memory.close();
                continue;
            }
            Work<I> work = read(record, assignment, memory);
            try {
                lanes.add(work.document() == null ? work : work.document().id(), () -> settle(work));
            } catch (RejectedExecutionException stopped) {
                memory.close();
            }
        }
        if (taken < FEW) {
            lanes.awaitIdle(GATHER);
        }
    }

    private static long weight(ConsumerRecord<byte[], byte[]> record) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            bytes += length(header.value());
        }
        return Math.max(LEAST_WEIGHT, WEIGHT * bytes);
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private Work<I> read(ConsumerRecord<byte[], byte[]> record, Assignment assignment, ByteBudget.Held memory) {
        try {
            return new Work<>(record, assignment, memory, decoder.decode(record), null);
        } catch (Unreadable e) {
            return new Work<>(record, assignment, memory, null, e);
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            return new Work<>(record, assignment, memory, null, new Unreadable("it can't be read: " + fault, fault));
        }
    }

    /** What became of a document: kept until the broker has it, so that nothing is done twice because the broker was away. */
    private record Result(Dispatch dispatch, ByteBudget.Held memory) {}

    private void settle(Work<I> work) {
        Result result = null;
        try {
            for (int attempt = 1; work.assignment().isOurs(); attempt++) {
                running.acquire();
                try {
                    long start = System.nanoTime();
                    result = result == null ? result(work) : result;
                    if (result != null && sent(result, work)) {
                        observer.settled(result.dispatch().outcome(), System.nanoTime() - start);
                        work.assignment().settled(work.record().offset());
                        return;
                    }
                } finally {
                    running.release();
                }
                Thread.sleep(limits.backoff().before(attempt));
            }
        } catch (InterruptedException stopping) {
            LOG.debugf("%s is left uncommitted", work.position());
        } finally {
            if (result != null) {
                result.memory().close();
            }
            work.memory().close();
        }
    }

    /** @return false when it is to be sent again */
    private boolean sent(Result result, Work<I> work) throws InterruptedException {
        try {
            return work.assignment().isOurs() && dispatcher.sent(result.dispatch(), work.position());
        } catch (RuntimeException | Error fault) {
            LOG.errorf(fault, "nothing is known of what was sent for %s", work.position());
            return false;
        }
    }

    /** Null when it is to be run again. */
    private Result result(Work<I> work) throws InterruptedException {
        if (work.fault() != null) {
            return nothingHeld(unreadable(work, work.fault()));
        }
        try {
            Outcome outcome = handler.handle(work.document());
            if (outcome instanceof Outcome.Retry(String reason, Duration after)) {
                complain(reason);
                Thread.sleep(after);
                return null;
            }
            return prepared(work, outcome);
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            if (fault instanceof InterruptedException stopping) {
                throw stopping;
            }
            return nothingHeld(internalError(work, fault));
        }
    }

    private Result prepared(Work<I> work, Outcome outcome) {
        ByteBudget.Held held = outcome instanceof Outcome.Done done ? done.memory() : () -> {};
        try {
            Dispatch dispatch = dispatcher.prepare(work.document(), outcome);
            return outcome instanceof Outcome.Failed failed && failed.putAside()
                    ? nothingHeld(dispatch.and(dispatcher.deadLetter(work.record(), new Unreadable(failed.message()))))
                    : new Result(dispatch, held);
        } catch (RuntimeException | Error fault) {
            held.close();
            throw fault;
        }
    }

    private static Result nothingHeld(Dispatch dispatch) {
        return new Result(dispatch, () -> {});
    }

    /** All that is in work waits for the same thing, so one of them says so. */
    private void complain(String reason) {
        long now = System.nanoTime();
        long last = complained.get();
        if (now - last > COMPLAIN_AGAIN.toNanos() && complained.compareAndSet(last, now)) {
            LOG.warnf("%s waits: %s", service, reason);
        }
    }

    private Dispatch unreadable(Work<I> work, Unreadable fault) {
        LOG.warnf("dead letter %s: %s", work.position(), fault.getMessage());
        return dispatcher.deadLetter(work.record(), fault);
    }

    private Dispatch internalError(Work<I> work, Throwable fault) {
        LOG.errorf(fault, "internal error on %s", work.position());
        Dispatch letter = dispatcher.deadLetter(work.record(), fault);
        if (!limits.tellsFailures()) {
            return letter;
        }
        Outcome failed = new Outcome.Failed(
                "internal-error",
                "a fault in Ibid itself; the message is kept in "
                        + Topics.deadLetters(work.record().topic(), service)
                        + " and can be replayed once it is mended",
                true);
        try {
            Dispatch failure = dispatcher.prepare(work.document(), failed);
            return new Dispatch("internal-error", failure.records(), failure.smaller()).and(letter);
        } catch (RuntimeException unspeakable) {
            LOG.errorf(unspeakable, "no failure can be told of %s", work.position());
            return letter;
        }
    }
}
