package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What becomes of one document. */
class StageRunnerTest extends StageRunnerTrial {

    @Test
    void whatIsLoggedOfADocumentBearsItsId() throws Exception {
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());
        settle(
                runner(document -> {
                    seen.add(MDC.get(StageRunner.LOGGED_AS));
                    return done(document);
                }),
                records("a", "b", "a/2"));
        assertThat(seen).containsExactlyInAnyOrder("a", "b", "a");
    }

    @Test
    void whatIsDoneIsSentToEveryTopicAsACloudEventKeyedByDocument() throws Exception {
        settle(runner(StageRunnerTrial::done), records("a"));
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
        settle(runner(StageRunnerTrial::done), records("a"));
        committed.set(0);
        settle(runner(StageRunnerTrial::done), records("a"));
        assertThat(sent).hasSize(4);
        assertThat(sent).extracting(record -> header(record, "ce_id")).containsOnly("a:7:tester:0:8489a5de");
    }

    @Test
    void aMessageThatCannotBeReadIsPutAsideAsItCameAndStopsNothing() throws Exception {
        settle(runner(StageRunnerTrial::done), records("a", "!poison", "b"));
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
        settle(runner(StageRunnerTrial::done), records("!" + "x".repeat(16 << 20)));
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
        settle(runner(StageRunnerTrial::done, this::acknowledge, 10), records("a"));
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
    void aDecoderThatBreaksMakesADeadLetter() throws Exception {
        for (Throwable fault : List.of(
                new NullPointerException("no payload"), new StackOverflowError(), new OutOfMemoryError("bomb"))) {
            Decoder<String> broken = record -> {
                throw SneakyThrow.of(fault);
            };
            settle(runner(broken, StageRunnerTrial::done, this::acknowledge, 1 << 20), records("a"));
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
        settle(runner(chatty, StageRunnerTrial::done, this::acknowledge, 1 << 20), records("a"));
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
        settle(runner(StageRunnerTrial::done), List.of(record));
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
        StageRunner<String> runner = runner(StageRunnerTrial::done, refusing, 1 << 20);
        runner.take(records("a"), 1);
        runner.stop(Duration.ofMillis(500));
        assertThat(stops).hasSize(1);
        assertThat(runner.assignments().hasCommits()).isTrue();
        runner.assignments()
                .commit(commits -> assertThat(commits.get(PARTITION).offset()).isEqualTo(40));
    }
}
