package org.ibid.fetcher.adapter;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ibid.contracts.Intake;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Outcome;
import org.ibid.stage.StageRunner;
import org.ibid.stage.adapter.StageRunners;
import org.ibid.stage.adapter.StoreAway;
import org.ibid.stage.intake.InlineContent;
import org.ibid.stage.intake.IntakeDecoder;

/** documents.intake: inline content is stored at once, a URL is queued to be fetched. */
@Startup(StageRunners.BEFORE_CHANNELS)
@ApplicationScoped
public class IntakeConsumer {

    private final Originals originals;
    private final FetchQueue queue;
    private final StageRunner<Intake> runner;

    IntakeConsumer(Originals originals, FetchQueue queue, StageRunners runners, Dispatcher dispatcher) {
        this.originals = originals;
        this.queue = queue;
        this.runner = runners.runner(
                "intake-in", FetcherStage.SERVICE, new IntakeDecoder(), StoreAway.waiting(this::take), dispatcher);
    }

    @Incoming("intake-in")
    @Blocking("intake")
    void consume(ConsumerRecords<byte[], byte[]> records, IncomingKafkaRecordBatchMetadata<byte[], byte[]> batch)
            throws InterruptedException {
        runner.take(records, batch.getConsumerGroupGenerationId());
    }

    private Outcome take(Decoder.Incoming<Intake> document) {
        Intake.Content content = document.value().content();
        if (content == null) {
            queue.add(document);
            return new Outcome.Settled();
        }
        DeclaredType declared = DeclaredType.parse(content.mediaType());
        String charset = content.text() != null ? "UTF-8" : content.charset();
        DeclaredType type = new DeclaredType(declared.mediaType(), charset != null ? charset : declared.charset());
        return originals.keep(document, InlineContent.bytes(content), type, null, true);
    }
}
