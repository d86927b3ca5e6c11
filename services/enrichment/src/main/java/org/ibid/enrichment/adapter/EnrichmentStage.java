package org.ibid.enrichment.adapter;

import com.mongodb.MongoException;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.BsonMaximumSizeExceededException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Run;
import org.ibid.enrichment.Enriched;
import org.ibid.enrichment.Enricher;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.adapter.across.Across;
import org.ibid.enrichment.adapter.across.Across.Tied;
import org.ibid.enrichment.adapter.across.NearDocuments.Near;
import org.ibid.enrichment.adapter.across.SourceStore;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.ibid.enrichment.adapter.webhook.Webhooks;
import org.ibid.enrichment.entity.TaggerFolder;
import org.ibid.enrichment.source.canonical.Canon;
import org.ibid.enrichment.status.Attempt;
import org.ibid.enrichment.status.Place;
import org.ibid.enrichment.status.Progress;
import org.ibid.enrichment.webhook.Notice;
import org.ibid.stage.Decoder;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.Tombstone;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StoreAway;
import org.jspecify.annotations.Nullable;

/** documents.cited to documents.enriched and documents.state: stores the document with its sources. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class EnrichmentStage {

    static final String SERVICE = "enrichment";

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Enricher enricher;
    private final DocumentStore documents;
    private final Across across;
    private final SourceStore sources;
    private final Webhooks webhooks;
    private final Clock clock = Clock.systemUTC();
    private final StageRunner<DocumentEvent> runner;

    EnrichmentStage(
            EnrichmentConfig config,
            DocumentStore documents,
            Across across,
            SourceStore sources,
            Webhooks webhooks,
            StageRunners runners,
            Dispatcher dispatcher) {
        this.enricher = config.names()
                .folder()
                .map(TaggerFolder::open)
                .map(Enricher::new)
                .orElseGet(Enricher::new);
        this.documents = documents;
        this.webhooks = webhooks;
        this.across = across;
        this.sources = sources;
        this.runner = runners.runner(
                "cited-in",
                SERVICE,
                new EventDecoder(Section.ORIGINAL, Section.TEXT, Section.CITATIONS),
                StoreAway.waiting(this::enrich),
                StoreAway.patient(this::remove),
                dispatcher);
    }

    void createIndexes(@Observes StartupEvent started) {
        documents.createIndexes();
        sources.createIndexes();
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
        Enriched enriched = enricher.enrich(
                // the decoder asks for both
                Objects.requireNonNull(cited.text()), Objects.requireNonNull(cited.citations()));
        StoredTies before = documents.tiesBefore(cited.id(), attempt).orElse(null);
        if (before == null) {
            return new Outcome.Settled();
        }
        Tied tied;
        try {
            // before the document: what a crash leaves half tied is tied again when it is redelivered
            tied = across.tie(cited.id(), Ties.of(cited, enriched), before);
        } catch (Canon.Contended others) {
            return new Outcome.Retry(others.getMessage(), AGAIN);
        }
        List<String> near = tied.near().stream().map(Near::id).toList();
        DocumentEvent event = cited.with(enriched.enrichment().near(near));
        if (!stored(event, tied.ties(), attempt, incoming.position())) {
            return new Outcome.Settled();
        }
        webhooks.tell(Notice.enriched(event, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return new Outcome.Done(event);
    }

    /** Ties first: after a crash in between, the document still says what they are. */
    private Outcome remove(Decoder.Incoming<Tombstone> deletion) {
        String id = deletion.id();
        Run run = deletion.run();
        if (documents.isNewerThan(run, id)) {
            return new Outcome.Settled();
        }
        across.untie(id, documents.ties(id));
        if (!documents.delete(id, run)) {
            return new Outcome.Settled();
        }
        webhooks.tell(Notice.deleted(id, run, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return new Outcome.Deleted(run);
    }

    /** What is not stored leaves no ties behind. */
    private boolean stored(DocumentEvent event, StoredTies ties, Attempt attempt, @Nullable Position position) {
        UnaryOperator<Progress> noted = position == null
                ? progress -> progress
                : progress ->
                        progress.standsAt(Status.CITED, new Place(attempt, position.partition(), position.offset()));
        try {
            if (documents.put(DocumentView.of(event, Status.ENRICHED, null), ties, attempt, noted)) {
                return true;
            }
        } catch (MongoException | BsonMaximumSizeExceededException e) {
            if (!StoreAway.isAway(e)) {
                untie(event.id(), ties);
            }
            throw e;
        }
        untie(event.id(), ties);
        return false;
    }

    /** Those ties that the document as it stands there does not have. */
    private void untie(String id, StoredTies ties) {
        across.untie(id, ties.without(documents.ties(id)));
    }
}
