package org.ibid.fetcher.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.Intake;
import org.ibid.fetcher.revision.Revisions.Counted;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StoreAway;
import org.ibid.stage.intake.InlineContent;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.Submission;
import org.jspecify.annotations.Nullable;

/**
 * documents.intake: each intake is counted as a run of its document; inline content is stored at once, a URL is queued to be
 * fetched, and what can't be taken fails.
 */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class IntakeConsumer {

    private final Originals originals;
    private final RevisionStore revisions;
    private final FetchQueue queue;
    private final Refreshes refreshes;
    private final Deletions deletions;
    private final ExpansionQueue expansions;
    private final StageRunner<Submission> runner;

    IntakeConsumer(
            Originals originals,
            RevisionStore revisions,
            FetchQueue queue,
            Refreshes refreshes,
            Deletions deletions,
            ExpansionQueue expansions,
            StageRunners runners,
            Dispatcher dispatcher) {
        this.originals = originals;
        this.revisions = revisions;
        this.queue = queue;
        this.refreshes = refreshes;
        this.deletions = deletions;
        this.expansions = expansions;
        this.runner = runners.runner(
                "intake-in", FetcherStage.SERVICE, new IntakeDecoder(), StoreAway.waiting(this::take), dispatcher);
    }

    @Incoming("intake-in")
    @Blocking("intake")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome take(Decoder.Incoming<Submission> document) {
        return switch (document.value()) {
            case Submission.Refused(String code, String message) ->
                revisions
                        .count(document)
                        .<Outcome>map(counted -> Outcome.Failed.forGood(code, message)
                                .in(counted.run())
                                .andPutAside())
                        .orElseGet(Outcome.Settled::new);
            case Submission.Deletion() -> deletions.delete(document);
            case Submission.Accepted(Intake intake, @Nullable InlineContent content)
            when content != null -> expansions.take(originals.keep(document, intake, content));
            case Submission.Uploaded(Intake intake, Intake.Content content) ->
                expansions.take(originals.claim(document, intake, content));
            case Submission.Accepted(Intake intake, @Nullable InlineContent none) -> {
                revisions
                        .count(document)
                        .filter(counted -> !counted.ended())
                        .map(Counted::run)
                        .ifPresent(run -> {
                            var counted = Decoder.Incoming.of(document.id(), intake.url(), intake, null)
                                    .in(run);
                            refreshes.schedule(counted);
                            queue.add(counted);
                        });
                yield new Outcome.Settled();
            }
        };
    }
}
