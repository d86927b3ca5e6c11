package org.ibid.enrichment.adapter;

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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Unreadable;
import org.ibid.stage.adapter.KafkaSettings;
import org.ibid.stage.intake.IntakeDecoder;
import org.jspecify.annotations.Nullable;

/** Reads again what was published to documents.intake, for as long as the topic keeps it. */
@ApplicationScoped
public class PublishedIntakes {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, Object> OWN = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Math.toIntExact(PATIENCE.toMillis()));

    private final IntakeDecoder decoder = new IntakeDecoder();
    private final KafkaSettings kafka;

    PublishedIntakes(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The newest that a run of a document answers; empty where the topic has it no longer. */
    public Optional<Incoming<Intake>> newest(String id, Run run) {
        Map<String, Object> settings = new HashMap<>(kafka.with(ConsumerConfig.configNames(), OWN));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        Incoming<Intake> newest = null;
        long published = Long.MIN_VALUE;
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var place : run.intakes().entrySet()) {
                ConsumerRecord<byte[], byte[]> record = read(consumer, place.getKey(), place.getValue());
                if (record == null || record.timestamp() <= published) {
                    continue;
                }
                Incoming<Intake> intake = intake(record, id);
                if (intake != null) {
                    newest = intake;
                    published = record.timestamp();
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private static @Nullable ConsumerRecord<byte[], byte[]> read(
            KafkaConsumer<byte[], byte[]> consumer, int partition, long offset) {
        TopicPartition topic = new TopicPartition(Topics.INTAKE, partition);
        consumer.assign(List.of(topic));
        consumer.seek(topic, offset);
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                return record.offset() == offset ? record : null;
            }
        } catch (OffsetOutOfRangeException gone) {
            return null;
        }
        return null;
    }

    private @Nullable Incoming<Intake> intake(ConsumerRecord<byte[], byte[]> record, String id) {
        try {
            Incoming<Intake> intake = decoder.decode(record.value());
            return intake.id().equals(id) ? intake : null;
        } catch (Unreadable refused) {
            return null;
        }
    }
}
