package org.ibid.enrichment.adapter.replay;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ibid.stage.adapter.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** Reads single records again, without a group, for as long as their topics keep them. */
@ApplicationScoped
public class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            // the batch that holds it comes in any case
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            1,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Math.toIntExact(PATIENCE.toMillis()));

    private final KafkaSettings kafka;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * The record at an offset; empty where the topic has it no longer.
     *
     * @throws KafkaException when the broker is away
     */
    public synchronized Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition place, long offset) {
        try {
            return read(open(), place, offset);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    /** The offset of the first record that a partition has, or of the next where it has none. */
    public synchronized long first(TopicPartition place) {
        try {
            return open().beginningOffsets(List.of(place)).getOrDefault(place, 0L);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition place, long offset) {
        consumer.assign(List.of(place));
        // what is not there yet would be waited for
        if (offset >= consumer.endOffsets(List.of(place)).getOrDefault(place, 0L)) {
            return Optional.empty();
        }
        consumer.seek(place, offset);
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                return record.offset() == offset ? Optional.of(record) : Optional.empty();
            }
        } catch (OffsetOutOfRangeException gone) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private KafkaConsumer<byte[], byte[]> open() {
        KafkaConsumer<byte[], byte[]> known = consumer;
        if (known == null) {
            known = new KafkaConsumer<>(settings(kafka, OWN), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = known;
        }
        return known;
    }

    /** For a consumer that belongs to no group. */
    static Map<String, Object> settings(KafkaSettings kafka, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(kafka.with(ConsumerConfig.configNames(), own));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    @PreDestroy
    synchronized void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
