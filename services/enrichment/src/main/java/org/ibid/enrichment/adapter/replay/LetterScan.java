package org.ibid.enrichment.adapter.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ibid.enrichment.adapter.replay.LetterTopics.Partition;
import org.ibid.stage.adapter.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** Goes through the letters that are not done with, partition by partition, for one page of them. */
final class LetterScan implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    /** A page that takes longer is a short one, and the next goes on behind it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MARKS_AT_ONCE = 500;

    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            MARKS_AT_ONCE,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            4 << 20);

    private final SettledLetters settled;
    private final int limit;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private final List<Letter> letters = new ArrayList<>();
    private @Nullable LetterId reached;

    LetterScan(KafkaSettings kafka, SettledLetters settled, int limit) {
        this.settled = settled;
        this.limit = limit;
        this.consumer = new KafkaConsumer<>(
                TopicReader.settings(kafka, OWN), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @param after goes on behind it; null from the first */
    DeadLetters.LetterPage page(List<Partition> partitions, @Nullable LetterId after) {
        for (Partition partition : partitions) {
            if (after != null && isBefore(partition.place(), after.place())) {
                continue;
            }
            boolean through =
                    scan(partition, after != null && partition.place().equals(after.place()) ? after.offset() + 1 : 0);
            if (!through) {
                if (reached == null) {
                    throw new TimeoutException("no dead letter could be read in " + PATIENCE);
                }
                return new DeadLetters.LetterPage(letters, reached.toString());
            }
        }
        return new DeadLetters.LetterPage(letters, null);
    }

    private static boolean isBefore(TopicPartition one, TopicPartition other) {
        int byName = one.topic().compareTo(other.topic());
        return byName < 0 || byName == 0 && one.partition() < other.partition();
    }

    /** @return false where there is more to be read than was */
    private boolean scan(Partition partition, long from) {
        TopicPartition place = partition.place();
        consumer.assign(List.of(place));
        long begin = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
        long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        consumer.seek(place, Math.max(begin, from));
        while (consumer.position(place) < end) {
            List<ConsumerRecord<byte[], byte[]>> read = consumer.poll(WAIT).records(place);
            if (!read.isEmpty()) {
                Set<Long> done = settled.among(
                        partition.marks(),
                        read.getFirst().offset(),
                        read.getLast().offset() + 1);
                for (ConsumerRecord<byte[], byte[]> record : read) {
                    if (letters.size() == limit) {
                        return false;
                    }
                    if (!done.contains(record.offset())) {
                        letters.add(Letter.of(record));
                    }
                    reached = LetterId.of(record);
                }
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
