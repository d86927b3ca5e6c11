package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.junit.jupiter.api.Test;

class StageRunnerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Backoff AT_ONCE = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1));

    private final List<ProducerRecord<byte[], byte[]>> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<String> counted = Collections.synchronizedList(new ArrayList<>());

    private StageRunner<String> runner(Handler<String> handler) {
        return runner(handler, this::acknowledge, 1 << 20);
    }

    private StageRunner<String> runner(Handler<String> handler, Sender sender, int maxEventBytes) {
        Dispatcher dispatcher =
                new Dispatcher("tester", List.of("documents.fetched", "documents.state"), maxEventBytes, sender, CLOCK);
        return new StageRunner<>(
                "tester",
                StageRunnerTest::decode,
                handler,
                dispatcher,
                AT_ONCE,
                (outcome, nanos) -> counted.add(outcome));
    }

    private CompletableFuture<Void> acknowledge(ProducerRecord<byte[], byte[]> record) {
        sent.add(record);
        return CompletableFuture.completedFuture(null);
    }

    /** Values are {@code id} or {@code id/number}; one that begins with ! can't be read. */
    private static Incoming<String> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        String value = new String(record.value(), UTF_8);
        if (value.startsWith("!")) {
            throw new Unreadable("it begins with !", new IllegalStateException("cause"));
        }
        return new Incoming<>(value.split("/")[0], 7, Run.NONE, 0, null, value, Position.of(record));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            var record = new ConsumerRecord<>(
                    "documents.intake", 3, records.size() + 40L, (byte[]) null, value.getBytes(UTF_8));
            record.headers().add("traceparent", "kept".getBytes(UTF_8));
            records.add(record);
        }
        return records;
    }

    private static Outcome done(Incoming<String> document) {
        Intake intake = new Intake(document.id(), null, null, null, List.of(), Map.of());
        return new Outcome.Done(DocumentEvent.fetched(
                document.id(), 7, Run.NONE, intake, new Original("00", 1, null, null, null, NOW)));
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void whatIsDoneIsSentToEveryTopicAsACloudEventKeyedByDocument() throws Exception {
        runner(StageRunnerTest::done).run(records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly("documents.fetched", "documents.state");
        assertThat(sent.getFirst().key()).isEqualTo("a".getBytes(UTF_8));
        assertThat(header(sent.getFirst(), "ce_type")).isEqualTo("org.ibid.document.fetched.v1");
        assertThat(header(sent.getFirst(), "ce_subject")).isEqualTo("a");
        assertThat(header(sent.getFirst(), "ce_time")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(counted).containsExactly("done");
    }

    @Test
    void theSameDocumentRunAgainIsSentUnderTheSameEventId() throws Exception {
        StageRunner<String> runner = runner(StageRunnerTest::done);
        runner.run(records("a"));
        runner.run(records("a"));
        assertThat(sent).extracting(record -> header(record, "ce_id")).containsOnly("a:7:tester:0");
    }

    @Test
    void aMessageThatCannotBeReadIsPutAsideAsItCameAndStopsNothing() throws Exception {
        runner(StageRunnerTest::done).run(records("a", "!poison", "b"));
        ProducerRecord<byte[], byte[]> letter = sent.stream()
                .filter(record -> record.topic().equals("documents.intake.tester.dlq"))
                .findFirst()
                .orElseThrow();
        assertThat(letter.value()).isEqualTo("!poison".getBytes(UTF_8));
        assertThat(header(letter, "traceparent")).isEqualTo("kept");
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("it begins with !");
        assertThat(header(letter, "dead-letter-cause")).contains("IllegalStateException");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("documents.intake");
        assertThat(header(letter, "dead-letter-partition")).isEqualTo("3");
        assertThat(header(letter, "dead-letter-offset")).isEqualTo("41");
        assertThat(counted).containsExactlyInAnyOrder("done", "done", "dead-lettered");
    }

    @Test
    void aDeadLetterTooLargeForTheBrokerLeavesItsValueWhereItStands() throws Exception {
        runner(StageRunnerTest::done).run(records("!" + "x".repeat(16 << 20)));
        assertThat(sent.getFirst().value()).isNull();
        assertThat(header(sent.getFirst(), "dead-letter-offset")).isEqualTo("40");
    }

    @Test
    void aFailureIsPublishedWithItsReason() throws Exception {
        runner(document -> Outcome.Failed.forGood("too-odd", "it is too odd")).run(records("a"));
        FailureEvent event = ContractJson.MAPPER.readValue(sent.getFirst().value(), FailureEvent.class);
        assertThat(sent.getFirst().topic()).isEqualTo(Topics.FAILED);
        assertThat(event.id()).isEqualTo("a");
        assertThat(event.revision()).isEqualTo(7);
        assertThat(event.failure().stage()).isEqualTo("tester");
        assertThat(event.failure().code()).isEqualTo("too-odd");
        assertThat(event.failure().at()).isEqualTo(NOW);
    }

    @Test
    void anEventOverTheLimitBecomesAFailureAndNoEvent() throws Exception {
        runner(StageRunnerTest::done, this::acknowledge, 10).run(records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly(Topics.FAILED);
        assertThat(new String(sent.getFirst().value(), UTF_8)).contains("event-too-large");
    }

    @Test
    void aFaultOfOursFailsTheDocumentAndKeepsTheMessage() throws Exception {
        runner(document -> {
                    throw new ArithmeticException("oops");
                })
                .run(records("a"));
        assertThat(sent)
                .extracting(ProducerRecord::topic)
                .containsExactly(Topics.FAILED, "documents.intake.tester.dlq");
        assertThat(new String(sent.getFirst().value(), UTF_8)).contains("internal-error");
    }

    @Test
    void endlessRecursionOverOneDocumentIsAFaultLikeAnyOther() throws Exception {
        runner(document -> recurse(document)).run(records("a"));
        assertThat(counted).containsExactly("internal-error");
    }

    private static Outcome recurse(Incoming<String> document) {
        return document.id().isEmpty()
                ? done(document)
                : recurse(new Incoming<>(document.id() + "x", 1, Run.NONE, 0, null, "", null));
    }

    @Test
    void itWaitsAndRunsAgainWhileTheStoreIsAway() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        runner(document -> attempts.incrementAndGet() < 4 ? new Outcome.Retry("away", Duration.ZERO) : done(document))
                .run(records("a"));
        assertThat(attempts).hasValue(4);
        assertThat(counted).containsExactly("done");
    }

    @Test
    void itDoesNotReturnBeforeTheBrokerHasAcknowledged() throws Exception {
        AtomicInteger refusals = new AtomicInteger(3);
        Sender flaky = record -> refusals.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : acknowledge(record);
        runner(StageRunnerTest::done, flaky, 1 << 20).run(records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).contains("documents.fetched", "documents.state");
        assertThat(counted).containsExactly("done");
    }

    @Test
    void theRecordsOfOneDocumentAreRunInTheirOrder() throws Exception {
        Map<String, List<String>> order = new ConcurrentHashMap<>();
        List<String> values = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            for (String id : List.of("a", "b", "c")) {
                values.add(id + "/" + number);
            }
        }
        runner(document -> {
                    order.computeIfAbsent(document.id(), id -> new ArrayList<>())
                            .add(document.value());
                    Thread.sleep(document.id().equals("a") ? 1 : 0);
                    return new Outcome.Settled();
                })
                .run(records(values.toArray(String[]::new)));
        assertThat(order)
                .hasSize(3)
                .allSatisfy((id, seen) -> assertThat(seen)
                        .isEqualTo(values.stream().filter(v -> v.startsWith(id)).toList()));
    }

    @Test
    void aSlowDocumentDoesNotHoldUpAnotherOfItsBatch() throws Exception {
        CompletableFuture<Void> other = new CompletableFuture<>();
        runner(document -> {
                    if (document.id().equals("slow")) {
                        other.join();
                    } else {
                        other.complete(null);
                    }
                    return new Outcome.Settled();
                })
                .run(records("slow", "fast"));
        assertThat(counted).containsExactly("settled", "settled");
    }

    @Test
    void shuttingDownLeavesTheBatchUncommitted() {
        StageRunner<String> runner = runner(document -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> runner.run(records("a"))).isInstanceOf(IllegalStateException.class);
    }
}
