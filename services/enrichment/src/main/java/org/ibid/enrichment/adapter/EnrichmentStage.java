package org.ibid.enrichment.adapter;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.enrichment.Enriched;
import org.ibid.enrichment.Enricher;
import org.ibid.enrichment.status.Attempt;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StoreAway;

/** documents.cited to documents.enriched and documents.state: stores the document with its sources. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class EnrichmentStage {

    static final String SERVICE = "enrichment";

    private final Enricher enricher = new Enricher();
    private final DocumentStore documents;
    private final SourceStore sources;
    private final StageRunner<DocumentEvent> runner;

    EnrichmentStage(DocumentStore documents, SourceStore sources, StageRunners runners, Dispatcher dispatcher) {
        this.documents = documents;
        this.sources = sources;
        this.runner = runners.runner(
                "cited-in",
                SERVICE,
                new EventDecoder(Section.ORIGINAL, Section.TEXT, Section.CITATIONS),
                StoreAway.waiting(this::enrich),
                dispatcher);
    }

    void createIndexes(@Observes StartupEvent started) {
        documents.createIndexes();
    }

    @Incoming("cited-in")
    @Blocking("cited")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome enrich(Decoder.Incoming<DocumentEvent> incoming) {
        DocumentEvent cited = incoming.value();
        Attempt attempt = Attempt.of(cited.run(), cited.revision(), cited.replay());
        documents.advance(cited.id(), incoming.url(), progress -> progress.reached(Status.CITED, attempt));
        Enriched enriched = enricher.enrich(
                // the decoder asks for both
                Objects.requireNonNull(cited.text()), Objects.requireNonNull(cited.citations()));
        DocumentEvent event = cited.with(enriched.enrichment());
        if (!documents.put(DocumentView.of(event, Status.ENRICHED, null), attempt)) {
            return new Outcome.Settled();
        }
        // not before the document: what is older leaves nothing behind; a crash between the two is made good by
        // redelivery
        sources.put(enriched.sources());
        return new Outcome.Done(event);
    }
}
