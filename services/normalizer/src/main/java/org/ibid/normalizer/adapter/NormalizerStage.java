package org.ibid.normalizer.adapter;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Original;
import org.ibid.contracts.Topics;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.ibid.stage.Decoder;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;
import org.ibid.stage.adapter.StoreAway;

/** documents.fetched to documents.normalized: reads the original and adds the text. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class NormalizerStage {

    private static final String SERVICE = "normalizer";

    private final IsolatedNormalizer normalizer;
    private final OriginalReader originals;
    private final StageRunner<DocumentEvent> runner;

    NormalizerStage(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            StageRunners runners,
            NormalizerConfig config) {
        this.normalizer = new IsolatedNormalizer(config.parser().limits());
        this.originals = new OriginalReader(client, database);
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

    @PreDestroy
    void end() {
        normalizer.close();
    }

    private Outcome normalize(Decoder.Incoming<DocumentEvent> document) {
        DocumentEvent event = document.value();
        Original original = event.original();
        String url = original.url() != null ? original.url() : event.intake().url();
        Source source = new Source(
                originals.read(original.sha256()),
                original.mediaType(),
                original.charset(),
                url,
                event.intake().title(),
                // inline content may have been saved long before it was published
                original.url() == null ? null : original.fetchedAt());
        return switch (normalizer.normalize(source)) {
            case Normalization.Normalized(var text) -> new Outcome.Done(event.with(text));
            case Normalization.Unreadable(var code, var message) -> Outcome.Failed.forGood(code, message);
        };
    }

    @Produces
    StageTopics topics() {
        return new StageTopics(SERVICE, List.of(Topics.FETCHED), List.of(Topics.NORMALIZED));
    }
}
