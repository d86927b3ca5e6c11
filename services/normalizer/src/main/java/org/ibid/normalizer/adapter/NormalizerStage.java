package org.ibid.normalizer.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Topics;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;
import org.ibid.stage.adapter.StoreAway;

/** documents.fetched to documents.normalized: reads the original and adds the text. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class NormalizerStage {

    private static final String SERVICE = "normalizer";

    private final StageRunner<DocumentEvent> runner;

    NormalizerStage(DocumentReader documents, StageRunners runners) {
        this.runner = runners.unboundedRunner(
                "fetched-in",
                SERVICE,
                new EventDecoder(Section.ORIGINAL),
                StoreAway.waiting(documents::normalize),
                runners.dispatcher(SERVICE, List.of(Topics.NORMALIZED)));
    }

    @Incoming("fetched-in")
    @Blocking("fetched")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    @Produces
    StageTopics topics() {
        return StageTopics.of(SERVICE);
    }
}
