package org.ibid.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.Logger;

/**
 * Runs the records of a channel through a stage. Documents run side by side, the records of one document in their order; a slow
 * one holds up nobody else. What is in memory is bounded by a budget of bytes: while that is spent, {@link #take} waits. What may
 * be committed are the records before the first that has not had its effect, and those behind it that have are remembered in the
 * commit's metadata.
 *
 * <p>A partition is worked on between {@link #assigned} and {@link #revoked}; what is in work when it goes is not sent any more.
 */
public final class StageRunner<I> {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    /** A document in work takes some times the bytes of its record: the record, what was read of it, what is found, what is sent. */
    private static final int WEIGHT = 8;

    /** What a record takes however small it is; so it bounds their number too. */
    private static final long LEAST_WEIGHT = 16 << 10;

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
    private final Map<TopicPartition, Assignment> assignments = new ConcurrentHashMap<>();
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

    /**
     * From now on records of this partition are taken.
     *
     * @param generation of the consumer group
     * @param found the last commit; null when there is none
     */
    public void assigned(TopicPartition partition, int generation, OffsetAndMetadata found) {
        Checkpoint checkpoint =
                found == null ? Checkpoint.read(0, null) : Checkpoint.read(found.offset(), found.metadata());
        assignments.put(partition, new Assignment(generation, checkpoint));
    }

    /**
     * Waits for what is in work on these partitions, at most so long; what is not through by then is left to whoever gets them.
     *
     * @return what is to be committed at last
     */
    public Map<TopicPartition, OffsetAndMetadata> revoked(Collection<TopicPartition> partitions, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (TopicPartition partition : partitions) {
            Assignment assignment = assignments.get(partition);
            if (assignment != null) {
                assignment.revoke(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            }
        }
        Map<TopicPartition, OffsetAndMetadata> last = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Assignment assignment = assignments.remove(partition);
            if (assignment != null) {
                assignment.due().ifPresent(c -> last.put(partition, commit(c)));
            }
        }
        return last;
    }

    public boolean hasCommits() {
        return assignments.values().stream()
                .anyMatch(assignment -> assignment.due().isPresent());
    }

    /** Commits what is due; what cannot be committed now is due again the next time. */
    public void commit(Committer committer) {
        Map<TopicPartition, Checkpoint> due = new HashMap<>();
        assignments.forEach((partition, assignment) -> assignment.due().ifPresent(c -> due.put(partition, c)));
        if (due.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        due.forEach((partition, checkpoint) -> commits.put(partition, commit(checkpoint)));
        committer.commit(commits);
        due.forEach((partition, checkpoint) -> {
            Assignment assignment = assignments.get(partition);
            if (assignment != null) {
                assignment.committed(checkpoint);
            }
        });
    }

    /** Where commits go: returns when the broker has them, throws when it has not. */
    @FunctionalInterface
    public interface Committer {
        void commit(Map<TopicPartition, OffsetAndMetadata> commits);
    }

    private static OffsetAndMetadata commit(Checkpoint checkpoint) {
        return new OffsetAndMetadata(checkpoint.offset(), checkpoint.metadata());
    }

    /** Takes no more records, and waits for those in work, at most so long; then they are interrupted and left uncommitted. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (Assignment assignment : assignments.values()) {
            assignment.awaitIdle(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        threads.shutdownNow();
    }

    /**
     * Takes records in. Returns when all are in work or settled, which is when there was memory for them; not when they have had
     * their effect.
     *
     * @param generation of the consumer group when they were polled
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records, int generation) throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Assignment assignment = assignments.get(new TopicPartition(record.topic(), record.partition()));
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

    private void settle(Work<I> work) {
        try {
            for (int attempt = 1; work.assignment().isOurs(); attempt++) {
                if (settled(work)) {
                    work.assignment().settled(work.record().offset());
                    return;
                }
                Thread.sleep(limits.backoff().before(attempt));
            }
        } catch (InterruptedException stopping) {
            LOG.debugf("%s is left uncommitted", work.position());
        } finally {
            work.memory().close();
        }
    }

    /** @return false when it is to be run again */
    private boolean settled(Work<I> work) throws InterruptedException {
        running.acquire();
        try {
            long start = System.nanoTime();
            Dispatch dispatch = work.fault() == null ? run(work) : unreadable(work);
            if (dispatch == null || !work.assignment().isOurs() || !dispatcher.sent(dispatch, work.position())) {
                return false;
            }
            observer.settled(dispatch.outcome(), System.nanoTime() - start);
            return true;
        } catch (RuntimeException | Error fault) {
            // not of the handler, which has its own end: so nothing is known of what was sent, and it is done again
            LOG.errorf(fault, "%s could not be settled", work.position());
            return false;
        } finally {
            running.release();
        }
    }

    /** @return null when it is to be run again */
    private Dispatch run(Work<I> work) throws InterruptedException {
        try {
            Outcome outcome = handler.handle(work.document());
            if (outcome instanceof Outcome.Retry(String reason, Duration after)) {
                complain(reason);
                Thread.sleep(after);
                return null;
            }
            Dispatch dispatch = dispatcher.prepare(work.document(), outcome);
            return outcome instanceof Outcome.Failed failed && failed.putAside()
                    ? dispatch.and(dispatcher.deadLetter(work.record(), new Unreadable(failed.message())))
                    : dispatch;
        } catch (Exception | StackOverflowError | OutOfMemoryError fault) {
            if (fault instanceof InterruptedException stopping) {
                throw stopping;
            }
            return internalError(work, fault);
        }
    }

    /** All that is in work waits for the same thing, so one of them says so. */
    private void complain(String reason) {
        long now = System.nanoTime();
        long last = complained.get();
        if (now - last > COMPLAIN_AGAIN.toNanos() && complained.compareAndSet(last, now)) {
            LOG.warnf("%s waits: %s", service, reason);
        }
    }

    private Dispatch unreadable(Work<I> work) {
        LOG.warnf("dead letter %s: %s", work.position(), work.fault().getMessage());
        return dispatcher.deadLetter(work.record(), work.fault());
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
