package org.ibid.enrichment.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.Failure;
import org.ibid.enrichment.adapter.webhook.Webhooks;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Progress;
import org.ibid.enrichment.webhook.Notice;
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
    private final Webhooks webhooks;
    private final StageRunner<StatusStep> runner;

    StatusConsumer(DocumentStore documents, Webhooks webhooks, StageRunners runners, Dispatcher dispatcher) {
        this.documents = documents;
        this.webhooks = webhooks;
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
        if (document.value() instanceof StatusStep.Failed failed) {
            webhooks.tell(
                    Notice.failed(document.id(), document.run(), document.replay(), document.url(), failed.failure()));
        }
        return new Outcome.Settled();
    }

    /** What an event says of a document's progress. */
    @FunctionalInterface
    interface StatusStep {

        /** For an intake that can't be read: the fetcher puts it aside, and there is no document to speak of. */
        StatusStep NOTHING = progress -> progress;

        Progress from(Progress progress);

        /** The end of an attempt, of which others may want to hear. */
        record Failed(Attempt attempt, Failure failure) implements StatusStep {

            @Override
            public Progress from(Progress progress) {
                return progress.failed(attempt, failure);
            }
        }

        /** An intake, which mostly brings a new document. */
        record Accepted(int partition, long offset) implements StatusStep {

            @Override
            public Progress from(Progress progress) {
                return progress.accepted(partition, offset);
            }
        }
    }
}
