package org.ibid.enrichment.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.enrichment.status.Progress;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StoreAway;

/** Every stage's topic: so that whoever asks for a document sees how far it is, or why it is not there. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class StatusConsumer {

    private final DocumentStore documents;
    private final StageRunner<StatusStep> runner;

    StatusConsumer(DocumentStore documents, StageRunners runners, Dispatcher dispatcher) {
        this.documents = documents;
        this.runner = runners.onlooker(
                "status-in", EnrichmentStage.SERVICE, new StatusDecoder(), StoreAway.patient(this::record), dispatcher);
    }

    @Incoming("status-in")
    @Blocking("status")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome record(Decoder.Incoming<StatusStep> document) {
        if (document.value() instanceof StatusStep.Accepted accepted) {
            documents.accept(document.id(), document.url(), accepted::from);
        } else if (document.value() != StatusStep.NOTHING) {
            documents.advance(document.id(), document.url(), document.value()::from);
        }
        return new Outcome.Settled();
    }

    /** What an event says of a document's progress. */
    @FunctionalInterface
    interface StatusStep {

        /** For an intake that can't be read: the fetcher puts it aside, and there is no document to speak of. */
        StatusStep NOTHING = progress -> progress;

        Progress from(Progress progress);

        /** An intake, which mostly brings a new document. */
        record Accepted(int partition, long offset) implements StatusStep {

            @Override
            public Progress from(Progress progress) {
                return progress.accepted(partition, offset);
            }
        }
    }
}
