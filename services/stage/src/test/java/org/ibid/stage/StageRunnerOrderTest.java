package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What becomes of many: their order, what waits for whom, what may be committed. */
class StageRunnerOrderTest extends StageRunnerTrial {

    @Test
    void itDoesNotReturnBeforeTheBrokerHasAcknowledged() throws Exception {
        AtomicInteger refusals = new AtomicInteger(3);
        Sender flaky = (record, origin) -> refusals.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : acknowledge(record, origin);
        settle(runner(StageRunnerTrial::done, flaky, 1 << 20), records("a"));
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
        StageRunner<String> runner = runner(StageRunnerTrial::done);
        runner.assignments().assigned(PARTITION, 5, null);
        runner.take(records("stale"), 4);
        settle(runner, records("fresh"), 5);
        assertThat(counted).containsExactly("done");
        assertThat(sent.getFirst().key()).isEqualTo("fresh".getBytes(UTF_8));
    }

    @Test
    void aCommitThatFailsIsDueAgain() throws Exception {
        StageRunner<String> runner = runner(StageRunnerTrial::done);
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
        AtomicInteger rests = new AtomicInteger();
        polling = () -> {
            rests.incrementAndGet();
            return rests::decrementAndGet;
        };
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
        Instant deadline = Instant.now().plusSeconds(20);
        while (inWork.get() < 7 || taking.getState() != Thread.State.WAITING) {
            assertThat(Instant.now()).as("%s in work", inWork).isBefore(deadline);
            Thread.sleep(1);
        }
        assertThat(inWork).as("64 MiB at a little over 8 MiB each").hasValue(7);
        assertThat(rests).as("nobody polls for what can't be taken").hasValue(1);
        open.release(large.length + 1);
        assertThat(taking.join(Duration.ofSeconds(20))).isTrue();
        assertThat(rests).hasValue(0);
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
