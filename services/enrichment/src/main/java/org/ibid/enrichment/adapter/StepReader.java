package org.ibid.enrichment.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ibid.contracts.Topics;
import org.ibid.stage.adapter.KafkaSettings;

/** Reads what comes to the topics that bear a step of a document, without a group. For one thread. */
final class StepReader implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            Topics.INTAKE,
            Topics.FETCHED,
            Topics.DELAYED,
            Topics.EXPANDED,
            Topics.NORMALIZED,
            Topics.FAILED,
            Topics.ENRICHED);

    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "latest",
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            4 << 20,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            1 << 20,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            100);

    private final KafkaConsumer<byte[], byte[]> consumer;

    StepReader(KafkaSettings kafka) {
        consumer = new KafkaConsumer<>(
                kafka.with(ConsumerConfig.configNames(), OWN),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Returns once it is known where that is. */
    void startAtTheEnd() {
        consumer.assign(TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(WAIT);
    }

    /** The document that is gone once this has come: a tombstone passes all stages, and is told of at the last. */
    static Optional<String> deleted(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null && record.key() != null && record.topic().equals(Topics.ENRICHED)
                ? Optional.of(new String(record.key(), UTF_8))
                : Optional.empty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
