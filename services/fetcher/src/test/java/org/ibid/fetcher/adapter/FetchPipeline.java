package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Tracing;
import org.ibid.stage.adapter.DocumentMeter;
import org.ibid.stage.adapter.OriginalWriter;

/** The whole way of a URL from the queue to its event, which goes to whoever asks for it in place of a broker. */
final class FetchPipeline {

    private final FetchQueue queue;
    private final RevisionStore revisions;
    private final FetchWorkers workers;
    private int offset;

    /** @param first offset of those that are published here */
    FetchPipeline(
            MongoClient client,
            String database,
            FetcherConfig config,
            int first,
            Consumer<ProducerRecord<byte[], byte[]>> events) {
        this.offset = first;
        this.queue = new FetchQueue(client, database, Tracing.OFF);
        this.revisions = new RevisionStore(client, database);
        queue.createIndexes();
        HttpFetcher http = new HttpFetcher(config);
        Robots robots = new Robots(http, new RobotsStore(client, database), config);
        OriginalWriter writer = new OriginalWriter(client, database);
        PreviousStore checks = new PreviousStore(client, database);
        ExpansionQueue expansions = new ExpansionQueue(client, database);
        Refreshes refreshes = new Refreshes(client, database, (record, origin) -> null);
        Dispatcher dispatcher = new Dispatcher(
                "fetcher",
                List.of(Topics.FETCHED),
                1 << 20,
                (record, origin) -> {
                    events.accept(record);
                    return CompletableFuture.completedFuture(null);
                },
                (reason, fault) -> {},
                Clock.systemUTC());
        MeterRegistry registry = new SimpleMeterRegistry();
        this.workers = new FetchWorkers(
                config,
                queue,
                new PoliteFetcher(http, robots, new Sites(client, database), config),
                new Originals(writer, revisions, checks, config),
                new Deletions(revisions, queue, refreshes, expansions, checks, writer),
                expansions,
                dispatcher,
                new FetchMeters(registry, new DocumentMeter(registry, "fetcher"), config),
                Tracing.OFF);
    }

    /** Its URL is its id as well. */
    void add(String url) {
        Intake intake = new Intake(null, url, null, null, List.of(), Map.of());
        offset++;
        var published = Incoming.of(url, url, intake, new Position(Topics.INTAKE, 0, offset, 1_000L + offset));
        Run run = revisions.count(published).orElseThrow().run();
        queue.add(published.in(run));
    }

    void start() {
        workers.start(null);
    }

    void stop() {
        workers.stop(null);
    }
}
