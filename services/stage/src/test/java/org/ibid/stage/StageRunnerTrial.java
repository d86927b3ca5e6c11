package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;

/** A runner with a decoder of plain strings, and a broker that keeps what it is sent. */
abstract class StageRunnerTrial {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Backoff AT_ONCE = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1));

    static final TopicPartition PARTITION = new TopicPartition("documents.intake", 3);

    static final int BROKER_TAKES = 16 << 20;

    final AtomicLong committed = new AtomicLong();
    final List<String> stops = Collections.synchronizedList(new ArrayList<>());
    final List<ProducerRecord<byte[], byte[]>> sent = Collections.synchronizedList(new ArrayList<>());
    final List<String> counted = Collections.synchronizedList(new ArrayList<>());

    /** Who follows what the runners do. */
    Tracing tracing = Tracing.OFF;

    Polling polling = Polling.BETWEEN_TAKES;

    StageRunner<String> runner(Handler<String> handler) {
        return runner(handler, this::acknowledge, 1 << 20);
    }

    StageRunner<String> runner(Handler<String> handler, Sender sender, int maxEventBytes) {
        return runner(StageRunnerTrial::decode, handler, sender, maxEventBytes);
    }

    StageRunner<String> runner(Decoder<String> decoder, Handler<String> handler, Sender sender, int maxEventBytes) {
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
                (outcome, nanos) -> counted.add(outcome),
                tracing,
                polling);
        runner.assignments().assigned(PARTITION, 1, null);
        return runner;
    }

    CompletableFuture<Position> acknowledge(ProducerRecord<byte[], byte[]> record, Position origin) {
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
    void settle(StageRunner<String> runner, List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        settle(runner, records, 1);
    }

    void settle(StageRunner<String> runner, List<ConsumerRecord<byte[], byte[]>> records, int generation)
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
    static Incoming<String> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        String value = new String(record.value(), UTF_8);
        if (value.startsWith("!")) {
            throw new Unreadable("it begins with !", new IllegalStateException("cause"));
        }
        return new Incoming<>(value.split("/")[0], 7, Run.NONE, 0, null, value, Position.of(record));
    }

    static List<ConsumerRecord<byte[], byte[]>> records(String... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            var record = new ConsumerRecord<>(
                    "documents.intake", 3, records.size() + 40L, (byte[]) null, value.getBytes(UTF_8));
            record.headers().add("traceparent", "kept".getBytes(UTF_8));
            records.add(record);
        }
        return records;
    }

    static Outcome done(Incoming<String> document) {
        Intake intake = new Intake(document.id(), null, null, null, List.of(), Map.of());
        return new Outcome.Done(DocumentEvent.fetched(
                document.id(), 7, Run.NONE, intake, new Original("00", 1, null, null, null, NOW)));
    }

    static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
