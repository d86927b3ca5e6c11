package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DelayedEvent;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Tracing;
import org.ibid.stage.adapter.DocumentMeter;
import org.ibid.stage.adapter.OriginalWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of one URL, broken off at every step as a crash would: a page whose bytes change with every request tells what was done. */
class FetchWorkersComponentTest {

    /** Where the work breaks off, once. */
    enum Break {
        BEFORE_STORING,
        AFTER_STORING,
        AFTER_RECORDING,
        AFTER_NUMBERING,
        AT_THE_BROKER,
        AFTER_SENDING,
        AFTER_COMPLETING,
        NOWHERE
    }

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("work");

    private final AtomicReference<Break> next = new AtomicReference<>(Break.NOWHERE);
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<ProducerRecord<byte[], byte[]>> sent = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private HttpServer web;
    private FetchQueue queue;
    private RevisionStore revisions;
    private FetchWorkers workers;

    @BeforeEach
    void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", exchange -> {
            if ("\"tag\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            if (exchange.getRequestURI().getPath().equals("/tagged")) {
                exchange.getResponseHeaders().add("ETag", "\"tag\"");
            }
            byte[] body = ("version " + requests.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();

        FetcherConfig config = Settings.with(Map.of(
                "allow-private-addresses",
                "true",
                "attempts",
                "4",
                "politeness",
                "PT0S",
                "retry-first",
                "PT0.05S",
                "retry-last",
                "PT0.1S"));
        OriginalWriter originals = new OriginalWriter(STORE.client(), "work") {
            @Override
            public void put(String document, String sha256, long size, InputStream bytes) throws IOException {
                breakAt(Break.BEFORE_STORING);
                super.put(document, sha256, size, bytes);
                breakAt(Break.AFTER_STORING);
            }
        };
        revisions = new RevisionStore(STORE.client(), "work") {
            @Override
            public Optional<Integer> assign(String id, Run run, String sha256) {
                Optional<Integer> revision = super.assign(id, run, sha256);
                breakAt(Break.AFTER_NUMBERING);
                return revision;
            }
        };
        queue = new FetchQueue(STORE.client(), "work", Tracing.OFF) {
            @Override
            public boolean record(Claim claim, FetchResult result, Duration lease) {
                boolean mine = super.record(claim, result, lease);
                breakAt(Break.AFTER_RECORDING);
                return mine;
            }

            @Override
            public void complete(Claim claim) {
                breakAt(Break.AFTER_SENDING);
                super.complete(claim);
                breakAt(Break.AFTER_COMPLETING);
            }
        };
        Dispatcher dispatcher = new Dispatcher(
                "fetcher", List.of(Topics.FETCHED), 1 << 20, this::send, (reason, fault) -> {}, Clock.systemUTC());
        HttpFetcher http = new HttpFetcher(config);
        workers = new FetchWorkers(
                config,
                queue,
                new PoliteFetcher(
                        http,
                        new Robots(http, new RobotsStore(STORE.client(), "work"), config),
                        new Sites(STORE.client(), "work"),
                        config),
                new Originals(originals, revisions, new PreviousStore(STORE.client(), "work"), config),
                new Deletions(
                        revisions,
                        queue,
                        new Refreshes(STORE.client(), "work", (record, origin) -> null),
                        new ExpansionQueue(STORE.client(), "work"),
                        new PreviousStore(STORE.client(), "work"),
                        originals),
                new ExpansionQueue(STORE.client(), "work"),
                dispatcher,
                new FetchMeters(meters, new DocumentMeter(meters, "fetcher"), config),
                Tracing.OFF);
        workers.start(null);
    }

    @AfterEach
    void stop() {
        workers.stop(null);
        web.stop(0);
    }

    private void breakAt(Break step) {
        if (next.compareAndSet(step, Break.NOWHERE)) {
            throw new MongoException("broken off " + step);
        }
    }

    private CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record, Position origin) {
        if (next.compareAndSet(Break.AT_THE_BROKER, Break.NOWHERE)) {
            return CompletableFuture.failedFuture(new IllegalStateException("no leader"));
        }
        sent.add(record);
        return CompletableFuture.completedFuture(null);
    }

    /** As the intake's consumer does it. */
    private Run publish(String id, String url, long offset) {
        return publish(id, url, offset, false);
    }

    private Run publish(String id, String url, long offset, boolean refresh) {
        Incoming<Intake> published = published(id, url, offset, refresh);
        Run run = revisions.count(published).orElseThrow().run();
        queue.add(published.in(run));
        return run;
    }

    private static Incoming<Intake> published(String id, String url, long offset, boolean refresh) {
        Intake intake = new Intake(id, url, null, null, List.of(), Map.of())
                .with()
                .refresh(refresh)
                .build();
        return Incoming.of(id, url, intake, new Position(Topics.INTAKE, 0, offset, 1_000 + offset));
    }

    private String url() {
        return "http://127.0.0.1:" + web.getAddress().getPort() + "/";
    }

    /** A claim runs out as soon as nobody works on it, as if its owner were long dead. */
    private void untilTheQueueIsEmpty() {
        var fetches = STORE.client().getDatabase("work").getCollection("fetches");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Document entry = fetches.find().first();
                    if (entry != null && workers.areIdle()) {
                        fetches.updateOne(
                                new Document("_id", entry.get("_id")).append("token", entry.get("token")),
                                new Document("$set", new Document("due", new Date(0))));
                    }
                    return entry == null;
                });
    }

    private DocumentEvent fetched(ProducerRecord<byte[], byte[]> record) throws IOException {
        assertThat(record.topic()).isEqualTo(Topics.FETCHED);
        return ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
    }

    @ParameterizedTest
    @EnumSource(Break.class)
    void whereverItBreaksOffTheDocumentComesOnceWithOneRevision(Break step) throws IOException {
        next.set(step);
        Run run = publish("page", url(), 0);
        untilTheQueueIsEmpty();
        assertThat(next).hasValue(Break.NOWHERE);
        assertThat(sent.stream()
                        .map(r -> new String(r.headers().lastHeader("ce_id").value()))
                        .distinct())
                .hasSize(1);
        assertThat(sent.stream().map(r -> new String(r.value())).distinct()).hasSize(1);
        DocumentEvent event = fetched(sent.peek());
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.run()).isEqualTo(run);
        boolean recorded = step != Break.BEFORE_STORING && step != Break.AFTER_STORING;
        assertThat(requests).hasValue(recorded ? 1 : 2);
    }

    @Test
    void aRedeliveredIntakeOfWhatIsDoneFetchesNothing() {
        publish("page", url(), 0);
        untilTheQueueIsEmpty();
        assertThat(revisions
                        .count(published("page", url(), 0, false))
                        .orElseThrow()
                        .ended())
                .isTrue();
    }

    @Test
    void aFailureIsToldOnceInItsRun() throws IOException {
        next.set(Break.AFTER_RECORDING);
        Run run = publish("none", "http://127.0.0.1:1/", 4);
        untilTheQueueIsEmpty();
        List<DelayedEvent> delays = new ArrayList<>();
        while (sent.peek().topic().equals(Topics.DELAYED)) {
            String delay = new String(sent.remove().value(), StandardCharsets.UTF_8);
            assertThat(EventSchemas.errorsOn(Topics.DELAYED, delay)).isEmpty();
            delays.add(ContractJson.MAPPER.readValue(delay, DelayedEvent.class));
        }
        assertThat(delays).extracting(DelayedEvent::attempts).containsExactly(1, 2, 3);
        assertThat(delays).allSatisfy(delay -> {
            assertThat(delay.run()).isEqualTo(run);
            assertThat(delay.lastAttempt().code()).isEqualTo("connection-refused");
            assertThat(delay.nextAttemptAt())
                    .isAfter(delay.lastAttempt().terminal().at());
        });
        assertThat(sent).hasSize(1);
        FailureEvent event = ContractJson.MAPPER.readValue(sent.peek().value(), FailureEvent.class);
        assertThat(event.run()).isEqualTo(run);
        assertThat(event.failure().terminal().url()).isEqualTo("http://127.0.0.1:1/");
        assertThat(event.failure().code()).isEqualTo("connection-refused");
        assertThat(event.failure().message()).contains("after 4 attempts");
        assertThat(meters.counter("ibid.fetch.attempts", "code", "connection-refused", "hosts", "address")
                        .count())
                .isEqualTo(4);
        assertThat(meters.counter("ibid.fetch.retries").count()).isEqualTo(3);
        assertThat(meters.get("ibid.documents").tag("outcome", "failed").timer().count())
                .isEqualTo(1);
    }

    @Test
    void whatIsFetchedAgainIsTheNextRevisionOfTheNextRun() throws IOException {
        publish("page", url(), 0);
        untilTheQueueIsEmpty();
        publish("page", url(), 1);
        untilTheQueueIsEmpty();
        assertThat(sent).hasSize(2);
        sent.remove();
        DocumentEvent second = fetched(sent.remove());
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.run()).isEqualTo(new Run(2, Map.of(0, 1L)));
    }

    @Test
    void fieldsWithoutEndAreRefused() throws IOException {
        web.createContext("/fields", exchange -> {
            exchange.getResponseHeaders().add("X-Long", "x".repeat(100_000));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        publish("fields", url() + "fields", 0);
        untilTheQueueIsEmpty();
        FailureEvent event = ContractJson.MAPPER.readValue(sent.peek().value(), FailureEvent.class);
        assertThat(event.failure().code()).isEqualTo("http-protocol");
    }

    @Test
    void aRefreshAsksForTheDocumentItself() throws IOException {
        publish("tagged", url() + "tagged", 0);
        untilTheQueueIsEmpty();
        publish("tagged", url() + "tagged", 1, true);
        untilTheQueueIsEmpty();
        sent.remove();
        assertThat(fetched(sent.remove()).revision()).isEqualTo(2);
        assertThat(requests).hasValue(2);
    }

    @Test
    void theSameBytesSentAgainAreCheckedAndNotFetchedAnew() throws IOException {
        web.createContext("/same", exchange -> {
            exchange.getResponseHeaders().add("X-Robots-Tag", "noarchive");
            exchange.getResponseHeaders().add("X-Robots-Tag", "otherbot: noindex");
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("same".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        publish("same", url() + "same", 0);
        untilTheQueueIsEmpty();
        publish("same", url() + "same", 1);
        untilTheQueueIsEmpty();
        DocumentEvent first = fetched(sent.remove());
        DocumentEvent second = fetched(sent.remove());
        assertThat(second.revision()).isEqualTo(1);
        assertThat(second.original().fetchedAt()).isEqualTo(first.original().fetchedAt());
        assertThat(second.original().checkedAt()).isAfter(first.original().checkedAt());
        assertThat(second.original().robots()).isEqualTo("noarchive, otherbot: noindex");
    }

    @Test
    void whatHasNotChangedIsTheSameRevisionInARunOfItsOwn() throws IOException {
        publish("tagged", url() + "tagged", 0);
        untilTheQueueIsEmpty();
        Run again = publish("tagged", url() + "tagged", 1);
        untilTheQueueIsEmpty();
        DocumentEvent first = fetched(sent.remove());
        DocumentEvent second = fetched(sent.remove());
        assertThat(second.revision()).isEqualTo(1);
        assertThat(second.run()).isEqualTo(again);
        assertThat(second.original().sha256()).isEqualTo(first.original().sha256());
        assertThat(second.original().fetchedAt()).isEqualTo(first.original().fetchedAt());
        assertThat(second.original().checkedAt()).isAfter(first.original().checkedAt());
        assertThat(second.original().terminal().statusCode()).isEqualTo(304);
        assertThat(second.original().exchange()).isEqualTo(first.original().exchange());
        assertThat(second.original().check().request()).contains("\r\nIf-None-Match: \"tag\"\r\n");
        assertThat(second.original().check().response()).startsWith("HTTP/1.1 304 ");
        assertThat(second.original().terminal().sha256())
                .isEqualTo(first.original().sha256());
        assertThat(requests).hasValue(1);
        assertThat(meters.counter("ibid.fetch.attempts", "code", "unchanged", "hosts", "address")
                        .count())
                .isEqualTo(1);
    }
}
