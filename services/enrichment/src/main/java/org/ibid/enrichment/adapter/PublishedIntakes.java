package org.ibid.enrichment.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.adapter.replay.TopicReader;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Unreadable;
import org.ibid.stage.intake.IntakeDecoder;
import org.jspecify.annotations.Nullable;

/** Reads again what was published to documents.intake, for as long as the topic keeps it. */
@ApplicationScoped
public class PublishedIntakes {

    private final IntakeDecoder decoder = new IntakeDecoder();
    private final TopicReader topics;

    PublishedIntakes(TopicReader topics) {
        this.topics = topics;
    }

    /** The newest that a run of a document answers; empty where the topic has it no longer. */
    public Optional<Incoming<Intake>> newest(String id, Run run) {
        Incoming<Intake> newest = null;
        long published = Long.MIN_VALUE;
        for (var place : run.intakes().entrySet()) {
            ConsumerRecord<byte[], byte[]> record = topics.at(
                            new TopicPartition(Topics.INTAKE, place.getKey()), place.getValue())
                    .orElse(null);
            if (record == null || record.timestamp() <= published) {
                continue;
            }
            Incoming<Intake> intake = intake(record, id);
            if (intake != null) {
                newest = intake;
                published = record.timestamp();
            }
        }
        return Optional.ofNullable(newest);
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
