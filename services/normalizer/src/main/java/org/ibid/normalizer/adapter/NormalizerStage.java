package org.ibid.normalizer.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Topics;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.isolation.NoParser;
import org.ibid.stage.Decoder;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;
import org.ibid.stage.adapter.StoreAway;

/** documents.fetched to documents.normalized: reads the original and adds the text. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class NormalizerStage {

    private static final String SERVICE = "normalizer";

    private final DocumentReader documents;
    private final StageRunner<DocumentEvent> runner;

    NormalizerStage(DocumentReader documents, StageRunners runners) {
        this.documents = documents;
        this.runner = runners.unboundedRunner(
                "fetched-in",
                SERVICE,
                new EventDecoder(Section.ORIGINAL),
                StoreAway.waiting(this::normalize),
                runners.dispatcher(SERVICE, List.of(Topics.NORMALIZED)));
    }

    @Incoming("fetched-in")
    @Blocking("fetched")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome normalize(Decoder.Incoming<DocumentEvent> document) throws InterruptedException {
        DocumentEvent event = document.value();
        try {
            return switch (documents.read(event)) {
                case Normalization.Normalized(var text) -> new Outcome.Done(event.with(text));
                case Normalization.Unreadable(var code, var message) -> Outcome.Failed.forGood(code, message);
            };
        } catch (OriginalMissing missing) {
            return new Outcome.Failed("original-missing", missing.getMessage() + ": publish the document again", true);
        } catch (NoParser none) {
            return new Outcome.Retry(none.getMessage(), Duration.ZERO);
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        }
    }

    @Produces
    StageTopics topics() {
        return new StageTopics(SERVICE, List.of(Topics.FETCHED), List.of(Topics.NORMALIZED));
    }
}
