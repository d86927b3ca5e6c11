package org.ibid.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of a channel that are this instance's, between {@link #assigned} and {@link #revoked}. What may be committed of one
 * are the records before the first that has not had its effect; those behind it that have are remembered in the commit's metadata.
 * Thread-safe.
 */
public final class Assignments {

    /** The time of no record. */
    public static final long NOTHING = Long.MAX_VALUE;

    private final Map<TopicPartition, Assignment> assignments = new ConcurrentHashMap<>();

    Assignments() {}

    /** Null when its partition is not this instance's. */
    @Nullable
    Assignment of(ConsumerRecord<?, ?> record) {
        return assignments.get(new TopicPartition(record.topic(), record.partition()));
    }

    /**
     * From now on records of this partition are taken.
     *
     * @param generation of the consumer group
     * @param found the last commit; null when there is none
     */
    public void assigned(TopicPartition partition, int generation, @Nullable OffsetAndMetadata found) {
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
                assignment.revoke(left(deadline));
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

    /** How many records were taken and have not had their effect. */
    public int inWork() {
        return assignments.values().stream().mapToInt(Assignment::inWork).sum();
    }

    /** When the oldest of these was sent, in milliseconds since 1970; {@link #NOTHING} when there is none. */
    public long oldest() {
        return assignments.values().stream().mapToLong(Assignment::oldest).min().orElse(NOTHING);
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

    /** Waits until nothing is in work, at most so long. */
    void awaitIdle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Assignment assignment : assignments.values()) {
            assignment.awaitIdle(left(deadline));
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
