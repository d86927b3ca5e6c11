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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
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

    private static final TopicPartition PARTITION = new TopicPartition("documents.intake", 3);

    private static final int BROKER_TAKES = 16 << 20;

    private final AtomicLong committed = new AtomicLong();
    private final List<String> stops = Collections.synchronizedList(new ArrayList<>());
    private final List<ProducerRecord<byte[], byte[]>> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<String> counted = Collections.synchronizedList(new ArrayList<>());

    private StageRunner<String> runner(Handler<String> handler) {
        return runner(handler, this::acknowledge, 1 << 20);
    }

    private StageRunner<String> runner(Handler<String> handler, Sender sender, int maxEventBytes) {
        return runner(StageRunnerTest::decode, handler, sender, maxEventBytes);
    }

    private StageRunner<String> runner(
            Decoder<String> decoder, Handler<String> handler, Sender sender, int maxEventBytes) {
        Dispatcher dispatcher = new Dispatcher(
                "tester",
                List.of("documents.fetched", "documents.state"),
                maxEventBytes,
                sender,
                (reason, fault) -> stops.add(reason),
                CLOCK);
        StageRunner<String> runner = new StageRunner<>(
                "tester",
                decoder,
                handler,
                deletion -> new Outcome.Deleted(deletion.run()),
                dispatcher,
                new StageRunner.Limits(64 << 20, 16, AT_ONCE, true),
                (outcome, nanos) -> counted.add(outcome));
        runner.assignments().assigned(PARTITION, 1, null);
        return runner;
    }

    private CompletableFuture<Position> acknowledge(ProducerRecord<byte[], byte[]> record, Position origin) {
        long bytes =
                (record.key() == null ? 0 : record.key().length) + (record.value() == null ? 0 : record.value().length);
        for (Header header : record.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        if (bytes > BROKER_TAKES) {
            return CompletableFuture.failedFuture(new RecordTooLargeException(bytes + " bytes"));
        }
        sent.add(record);
        return CompletableFuture.completedFuture(origin);
    }

    /** Takes the records and waits until the last of them may be committed. */
    private void settle(StageRunner<String> runner, List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        settle(runner, records, 1);
    }

    private void settle(StageRunner<String> runner, List<ConsumerRecord<byte[], byte[]>> records, int generation)
            throws Exception {
        runner.take(records, generation);
        long end = records.getLast().offset() + 1;
        Instant deadline = Instant.now().plusSeconds(20);
        while (committed.get() != end) {
            assertThat(Instant.now()).as("committed %s of %s", committed, end).isBefore(deadline);
            runner.assignments()
                    .commit(commits -> committed.set(commits.get(PARTITION).offset()));
            Thread.sleep(1);
        }
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
        settle(runner(StageRunnerTest::done), records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly("documents.fetched", "documents.state");
        assertThat(sent.getFirst().key()).isEqualTo("a".getBytes(UTF_8));
        assertThat(header(sent.getFirst(), "ce_type")).isEqualTo("org.ibid.document.fetched.v1");
        assertThat(header(sent.getFirst(), "ce_subject")).isEqualTo("a");
        assertThat(header(sent.getFirst(), "ce_time")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(counted).containsExactly("done");
    }

    @Test
    void aTombstonePassesBehindWhatCameBeforeItOfItsDocument() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records("a", "b"));
        var tombstone = new CloudEvents("fetcher", Clock.fixed(NOW, ZoneOffset.UTC))
                .tombstone("documents.intake", "a", new Run(4, Map.of(3, 41L)));
        var arrived = new ConsumerRecord<byte[], byte[]>("documents.intake", 3, 42L, tombstone.key(), null);
        tombstone.headers().forEach(arrived.headers()::add);
        records.add(arrived);
        settle(
                runner(document -> {
                    Thread.sleep(50);
                    return done(document);
                }),
                records);
        List<ProducerRecord<byte[], byte[]>> ofA = sent.stream()
                .filter(record -> record.topic().equals("documents.fetched")
                        && header(record, "ce_subject").equals("a"))
                .toList();
        assertThat(ofA).hasSize(2);
        assertThat(ofA.getLast().value()).isNull();
        assertThat(ofA.getLast().key()).isEqualTo("a".getBytes(UTF_8));
        assertThat(header(ofA.getLast(), "ce_type")).isEqualTo("org.ibid.document.deleted.v1");
        assertThat(header(ofA.getLast(), "ce_run")).isEqualTo("4");
        assertThat(counted).containsOnly("done", "deleted");
    }

    @Test
    void theSameDocumentRunAgainIsSentUnderTheSameEventId() throws Exception {
        settle(runner(StageRunnerTest::done), records("a"));
        committed.set(0);
        settle(runner(StageRunnerTest::done), records("a"));
        assertThat(sent).hasSize(4);
        assertThat(sent).extracting(record -> header(record, "ce_id")).containsOnly("a:7:tester:0:8489a5de");
    }

    @Test
    void aMessageThatCannotBeReadIsPutAsideAsItCameAndStopsNothing() throws Exception {
        settle(runner(StageRunnerTest::done), records("a", "!poison", "b"));
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
        settle(runner(StageRunnerTest::done), records("!" + "x".repeat(16 << 20)));
        assertThat(sent.getFirst().value()).isNull();
        assertThat(header(sent.getFirst(), "dead-letter-offset")).isEqualTo("40");
    }

    @Test
    void aFailureIsPublishedWithItsReason() throws Exception {
        settle(runner(document -> Outcome.Failed.forGood("too-odd", "it is too odd")), records("a"));
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
        settle(runner(StageRunnerTest::done, this::acknowledge, 10), records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly(Topics.FAILED);
        assertThat(new String(sent.getFirst().value(), UTF_8)).contains("event-too-large");
    }

    @Test
    void aFaultOfOursFailsTheDocumentAndKeepsTheMessage() throws Exception {
        settle(
                runner(document -> {
                    throw new ArithmeticException("oops");
                }),
                records("a"));
        assertThat(sent)
                .extracting(ProducerRecord::topic)
                .containsExactly(Topics.FAILED, "documents.intake.tester.dlq");
        assertThat(new String(sent.getFirst().value(), UTF_8)).contains("internal-error");
    }

    @Test
    void endlessRecursionOverOneDocumentIsAFaultLikeAnyOther() throws Exception {
        settle(runner(document -> recurse(document)), records("a"));
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
        settle(
                runner(document ->
                        attempts.incrementAndGet() < 4 ? new Outcome.Retry("away", Duration.ZERO) : done(document)),
                records("a"));
        assertThat(attempts).hasValue(4);
        assertThat(counted).containsExactly("done");
    }

    @Test
    void itDoesNotReturnBeforeTheBrokerHasAcknowledged() throws Exception {
        AtomicInteger refusals = new AtomicInteger(3);
        Sender flaky = (record, origin) -> refusals.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : acknowledge(record, origin);
        settle(runner(StageRunnerTest::done, flaky, 1 << 20), records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).contains("documents.fetched", "documents.state");
        assertThat(counted).containsExactly("done");
    }

    @Test
    void whatTheBrokerDoesNotTakeIsKeptAndSentAgainAndNotDoneAgain() throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger held = new AtomicInteger();
        StageRunner<String> runner = runner(
                document -> {
                    done.incrementAndGet();
                    held.incrementAndGet();
                    return new Outcome.Done(((Outcome.Done) done(document)).event(), held::decrementAndGet);
                },
                (record, origin) -> {
                    assertThat(held).hasValue(1);
                    return refused.incrementAndGet() < 5
                            ? CompletableFuture.failedFuture(new TimeoutException("away"))
                            : acknowledge(record, origin);
                },
                1 << 20);

        settle(runner, records("a"));

        assertThat(done).hasValue(1);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        runner.stop(Duration.ofSeconds(5));
        assertThat(held).hasValue(0);
    }

    @Test
    void anErrorThatNobodyForesawLeavesNoRecordBehind() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        settle(
                runner(document -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new NoClassDefFoundError("gone for a moment");
                    }
                    return done(document);
                }),
                records("a", "b"));
        assertThat(attempts).hasValue(4);
    }

    @Test
    void aResultThatCannotBeSentAnyMoreGivesItsMemoryBack() throws Exception {
        AtomicInteger held = new AtomicInteger();
        CountDownLatch sending = new CountDownLatch(1);
        StageRunner<String> runner = runner(
                document -> {
                    held.incrementAndGet();
                    return new Outcome.Done(((Outcome.Done) done(document)).event(), held::decrementAndGet);
                },
                (record, origin) -> {
                    sending.countDown();
                    return CompletableFuture.failedFuture(new TimeoutException("away"));
                },
                1 << 20);
        runner.take(records("a"), 1);
        sending.await();

        runner.assignments().revoked(List.of(PARTITION), Duration.ofMillis(10));

        Instant deadline = Instant.now().plusSeconds(20);
        while (held.get() != 0) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(1);
        }
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
        settle(
                runner(document -> {
                    order.computeIfAbsent(document.id(), id -> new ArrayList<>())
                            .add(document.value());
                    Thread.sleep(document.id().equals("a") ? 1 : 0);
                    return new Outcome.Settled();
                }),
                records(values.toArray(String[]::new)));
        assertThat(order)
                .hasSize(3)
                .allSatisfy((id, seen) -> assertThat(seen)
                        .isEqualTo(values.stream().filter(v -> v.startsWith(id)).toList()));
    }

    @Test
    void aSlowDocumentDoesNotHoldUpAnotherOfItsBatch() throws Exception {
        CompletableFuture<Void> other = new CompletableFuture<>();
        settle(
                runner(document -> {
                    if (document.id().equals("slow")) {
                        other.join();
                    } else {
                        other.complete(null);
                    }
                    return new Outcome.Settled();
                }),
                records("slow", "fast"));
        assertThat(counted).containsExactly("settled", "settled");
    }

    @Test
    void aSlowDocumentHoldsUpItsOwnKeyOnlyAndWhatIsDoneBehindItIsNotDoneAgain() throws Exception {
        CountDownLatch others = new CountDownLatch(20);
        CompletableFuture<Void> slow = new CompletableFuture<>();
        Handler<String> handler = document -> {
            if (document.id().equals("slow")) {
                slow.join();
            } else {
                others.countDown();
            }
            return new Outcome.Settled();
        };
        StageRunner<String> runner = runner(handler);
        List<String> values = new ArrayList<>(List.of("first", "slow", "slow/2"));
        for (int i = 0; i < 19; i++) {
            values.add("other" + i);
        }
        List<ConsumerRecord<byte[], byte[]>> records = records(values.toArray(String[]::new));
        runner.take(records, 1);
        assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();

        Map<TopicPartition, OffsetAndMetadata> last =
                runner.assignments().revoked(List.of(PARTITION), Duration.ofMillis(200));
        assertThat(last.get(PARTITION).offset()).as("the slow one's").isEqualTo(41);

        List<String> again = Collections.synchronizedList(new ArrayList<>());
        StageRunner<String> next = runner(document -> {
            again.add(document.value());
            return new Outcome.Settled();
        });
        next.assignments().assigned(PARTITION, 2, last.get(PARTITION));
        List<ConsumerRecord<byte[], byte[]>> redelivered = records.subList(1, records.size());
        next.take(redelivered, 2);
        assertThat(next.assignments()
                        .revoked(List.of(PARTITION), Duration.ofSeconds(20))
                        .get(PARTITION)
                        .offset())
                .isEqualTo(62);
        assertThat(again).containsExactly("slow", "slow/2");
        slow.complete(null);
    }

    @Test
    void whatIsInWorkWhenItsPartitionGoesIsNotSent() throws Exception {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        CountDownLatch started = new CountDownLatch(1);
        StageRunner<String> runner = runner(document -> {
            started.countDown();
            slow.join();
            return done(document);
        });
        runner.take(records("a"), 1);
        started.await();
        assertThat(runner.assignments()
                        .revoked(List.of(PARTITION), Duration.ofMillis(10))
                        .get(PARTITION)
                        .offset())
                .isEqualTo(40);
        slow.complete(null);
        runner.stop(Duration.ofSeconds(5));
        assertThat(sent).isEmpty();
    }

    @Test
    void whatWasPolledBeforeItsPartitionWasAssignedIsLeftToTheNextPoll() throws Exception {
        StageRunner<String> runner = runner(StageRunnerTest::done);
        runner.assignments().assigned(PARTITION, 5, null);
        runner.take(records("stale"), 4);
        settle(runner, records("fresh"), 5);
        assertThat(counted).containsExactly("done");
        assertThat(sent.getFirst().key()).isEqualTo("fresh".getBytes(UTF_8));
    }

    @Test
    void aDecoderThatBreaksMakesADeadLetter() throws Exception {
        for (Throwable fault : List.of(
                new NullPointerException("no payload"), new StackOverflowError(), new OutOfMemoryError("bomb"))) {
            Decoder<String> broken = record -> {
                throw SneakyThrow.of(fault);
            };
            settle(runner(broken, StageRunnerTest::done, this::acknowledge, 1 << 20), records("a"));
            committed.set(0);
        }
        assertThat(counted).containsExactly("dead-lettered", "dead-lettered", "dead-lettered");
        assertThat(header(sent.getFirst(), "dead-letter-reason")).contains("NullPointerException");
    }

    private static final class SneakyThrow {
        @SuppressWarnings("unchecked")
        static <T extends Throwable> RuntimeException of(Throwable fault) throws T {
            throw (T) fault;
        }
    }

    @Test
    void aReasonAsLongAsADocumentIsCut() throws Exception {
        Decoder<String> chatty = record -> {
            throw new Unreadable("ü".repeat(3 << 20), new IllegalStateException("x".repeat(9 << 20)));
        };
        settle(runner(chatty, StageRunnerTest::done, this::acknowledge, 1 << 20), records("a"));
        assertThat(sent.getFirst().headers().lastHeader("dead-letter-reason").value())
                .hasSize(2048);
        assertThat(header(sent.getFirst(), "dead-letter-reason")).isEqualTo("ü".repeat(1024));
        assertThat(sent.getFirst().headers().lastHeader("dead-letter-cause").value())
                .hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void aDeadLetterWithHugeHeadersOrKeyIsSentBare() throws Exception {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(PARTITION.topic(), 3, 40, new byte[BROKER_TAKES], "!".getBytes(UTF_8));
        record.headers().add("x", new byte[BROKER_TAKES]);
        settle(runner(StageRunnerTest::done), List.of(record));
        assertThat(sent.getFirst().key()).isNull();
        assertThat(sent.getFirst().headers().lastHeader("x")).isNull();
        assertThat(header(sent.getFirst(), "dead-letter-offset")).isEqualTo("40");
    }

    @Test
    void anEventThatTheBrokerFindsTooLargeBecomesAFailure() throws Exception {
        Sender small = (record, origin) -> record.value() != null && record.value().length > 400
                ? CompletableFuture.failedFuture(new RecordTooLargeException())
                : acknowledge(record, origin);
        settle(
                runner(
                        document -> new Outcome.Done(DocumentEvent.fetched(
                                document.id(),
                                1,
                                Run.NONE,
                                new Intake(null, null, null, "t".repeat(500), List.of(), Map.of()),
                                new Original("00", 1, null, null, null, NOW))),
                        small,
                        1 << 20),
                records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly(Topics.FAILED);
        assertThat(new String(sent.getFirst().value(), UTF_8)).contains("event-too-large");
    }

    @Test
    void aFailureThatCannotBeToldLeavesADeadLetter() throws Exception {
        Decoder<String> odd = record -> new Incoming<>(" ", null, Run.NONE, 0, null, "", Position.of(record));
        settle(runner(odd, document -> Outcome.Failed.forGood("no", "no"), this::acknowledge, 1 << 20), records("a"));
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly("documents.intake.tester.dlq");
    }

    @Test
    void aFailureThatIsToBeMendedIsPutAsideAsWell() throws Exception {
        settle(
                runner(document -> Outcome.Failed.forGood("no", "mend it")
                        .in(new Run(4, Map.of(3, 40L)))
                        .andPutAside()),
                records("a"));
        assertThat(sent)
                .extracting(ProducerRecord::topic)
                .containsExactly(Topics.FAILED, "documents.intake.tester.dlq");
        assertThat(ContractJson.MAPPER
                        .readValue(sent.getFirst().value(), FailureEvent.class)
                        .run())
                .isEqualTo(new Run(4, Map.of(3, 40L)));
    }

    @Test
    void aRefusalForGoodStopsTheServiceAndCommitsNothing() throws Exception {
        Sender refusing = (record, origin) -> CompletableFuture.failedFuture(
                new IllegalStateException("retries exhausted", new TopicAuthorizationException("documents.fetched")));
        StageRunner<String> runner = runner(StageRunnerTest::done, refusing, 1 << 20);
        runner.take(records("a"), 1);
        runner.stop(Duration.ofMillis(500));
        assertThat(stops).hasSize(1);
        assertThat(runner.assignments().hasCommits()).isTrue();
        runner.assignments()
                .commit(commits -> assertThat(commits.get(PARTITION).offset()).isEqualTo(40));
    }

    @Test
    void aCommitThatFailsIsDueAgain() throws Exception {
        StageRunner<String> runner = runner(StageRunnerTest::done);
        settle(runner, records("a"));
        runner.take(records("a", "b").subList(1, 2), 1);
        while (counted.size() < 2) {
            Thread.sleep(1);
        }
        assertThatThrownBy(() -> runner.assignments().commit(commits -> {
                    throw new IllegalStateException("rebalancing");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runner.assignments().hasCommits()).isTrue();
    }

    @Test
    void whatIsInWorkIsBoundedByItsBytes() throws Exception {
        Semaphore open = new Semaphore(0);
        AtomicInteger inWork = new AtomicInteger();
        StageRunner<String> runner = runner(document -> {
            inWork.incrementAndGet();
            open.acquire();
            return new Outcome.Settled();
        });
        String[] large = new String[40];
        for (int i = 0; i < large.length; i++) {
            large[i] = i + "/" + "x".repeat(1 << 20);
        }
        Thread taking = Thread.ofVirtual().start(() -> {
            try {
                runner.take(records(large), 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(300);
        assertThat(inWork.get()).as("64 MiB at 8 MiB each").isBetween(1, 8);
        open.release(large.length + 1);
        taking.join();
        settle(runner, List.of(new ConsumerRecord<>(PARTITION.topic(), 3, 100, null, "z".getBytes(UTF_8))));
        assertThat(inWork).hasValue(large.length + 1);
    }

    @Test
    void shuttingDownLeavesWhatIsInWorkUncommitted() throws Exception {
        StageRunner<String> runner = runner(document -> {
            Thread.sleep(Duration.ofHours(1));
            return done(document);
        });
        runner.take(records("a"), 1);
        runner.stop(Duration.ofMillis(50));
        runner.assignments()
                .commit(commits -> assertThat(commits.get(PARTITION).offset()).isEqualTo(40));
        runner.take(records("b"), 1);
        assertThat(sent).isEmpty();
    }
}
