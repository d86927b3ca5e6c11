package org.ibid.citations.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Text;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StageTopics;

/** documents.normalized to documents.cited: adds what the text rests on. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class CitationsStage {

    private static final String SERVICE = "citations";

    private final CitationExtractor extractor = new CitationExtractor();
    private final Suppression suppression;
    private final StageRunner<DocumentEvent> runner;

    CitationsStage(StageRunners runners, CitationsConfig config) {
        this.suppression = Suppression.of(config.suppress().orElse(List.of()));
        this.runner = runners.runner(
                "normalized-in",
                SERVICE,
                new EventDecoder(Section.TEXT),
                this::extract,
                runners.dispatcher(SERVICE, List.of(Topics.CITED)));
    }

    @Incoming("normalized-in")
    @Blocking("normalized")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome extract(Decoder.Incoming<DocumentEvent> document) {
        DocumentEvent event = document.value();
        List<String> unwanted =
                event.intake() == null ? List.of() : event.intake().suppress();
        // the decoder asks for it
        Text text = Objects.requireNonNull(event.text());
        return new Outcome.Done(event.with(extractor.extract(text, suppression.and(unwanted))));
    }

    @Produces
    StageTopics topics() {
        return StageTopics.of(SERVICE);
    }
}
