package org.ibid.enrichment.adapter.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ibid.contracts.Topics;
import org.ibid.stage.adapter.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** Reads documents.state: all of it, and whoever reads keeps his place himself, or a share of it in a group. For one thread. */
final class StateReader implements AutoCloseable {

    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            // a full one is some ten times larger in memory
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            4 << 20,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            1 << 20,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            100);

    private final Consumer<byte[], byte[]> consumer;
    private boolean shares;

    StateReader(KafkaSettings kafka) {
        this(consumer(kafka, OWN));
    }

    /** Takes its share, from where the group has come to. */
    static StateReader inGroup(KafkaSettings kafka, String group) {
        Map<String, Object> own = new HashMap<>(OWN);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        StateReader reader = new StateReader(consumer(kafka, own));
        reader.shares = true;
        reader.consumer.subscribe(List.of(Topics.STATE));
        return reader;
    }

    private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka, Map<String, Object> own) {
        return new KafkaConsumer<>(
                kafka.with(ConsumerConfig.configNames(), own),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    StateReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Tells the topic from another of its name, before or after it. */
    static String origin(KafkaSettings kafka) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka.with(AdminClientConfig.configNames(), Map.of()))) {
            return Objects.requireNonNull(admin.describeTopics(List.of(Topics.STATE))
                            .topicNameValues()
                            .get(Topics.STATE))
                    .get()
                    .topicId()
                    .toString();
        }
    }

    private Set<TopicPartition> partitions() {
        return consumer.partitionsFor(Topics.STATE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    /** @param positions for each partition where to go on; from the beginning where there is none */
    void startAt(Map<Integer, Long> positions) {
        consumer.assign(partitions());
        consumer.seekToBeginning(consumer.assignment().stream()
                .filter(partition -> !positions.containsKey(partition.partition()))
                .toList());
        positions.forEach((partition, offset) -> {
            TopicPartition of = new TopicPartition(Topics.STATE, partition);
            if (consumer.assignment().contains(of)) {
                consumer.seek(of, offset);
            }
        });
    }

    /** Whether the topic has been given more, which a group sees for itself. */
    boolean hasMorePartitions() {
        return !shares && !consumer.assignment().containsAll(partitions());
    }

    ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        return consumer.poll(wait);
    }

    Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
        return positions;
    }

    /** The place that has been come to is the group's, where there is one. */
    void commit() {
        if (shares) {
            consumer.commitSync();
        }
    }

    /** How many records are still to be read; null while the broker has not said. */
    @Nullable
    Long behind() {
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return null;
            }
            behind += lag.getAsLong();
        }
        return behind;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
