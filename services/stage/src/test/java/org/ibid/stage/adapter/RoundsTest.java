package org.ibid.stage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibid.stage.Backoff;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void whateverARoundThrowsTheNextOneComes() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch fifth = new CountDownLatch(5);
        try (Rounds faulty = Rounds.every(SOON, "test", () -> {
            fifth.countDown();
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new MongoTimeoutException("away");
                case 2 -> throw new ExecutionException(new IllegalStateException("refused"));
                case 3 -> throw new StackOverflowError();
                default -> {}
            }
        })) {
            faulty.start();
            assertThat(fifth.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aPauseComesBeforeTheFirstRoundAndClosingEndsIt() throws Exception {
        AtomicBoolean gone = new AtomicBoolean();
        Rounds rounds = Rounds.every(Duration.ofMillis(300), "test", () -> gone.set(true));
        rounds.start();
        rounds.close();
        Thread.sleep(600);
        assertThat(gone).isFalse();
    }

    @Test
    void roundsWithoutAPausePauseAfterAFaultAlone() throws Exception {
        BlockingQueue<Long> at = new LinkedBlockingQueue<>();
        AtomicInteger rounds = new AtomicInteger();
        Backoff growing = new Backoff(Duration.ofMillis(500), NEVER);
        try (Rounds unpaused = Rounds.unpaused(growing, "test", () -> {
            at.add(System.nanoTime());
            if (rounds.incrementAndGet() == 2 || rounds.get() == 3) {
                throw new IllegalStateException("a fault of the test's");
            }
            if (rounds.get() == 5) {
                new CountDownLatch(1).await();
            }
        })) {
            unpaused.start();
            long[] began = new long[5];
            for (int i = 0; i < began.length; i++) {
                Long next = at.poll(10, TimeUnit.SECONDS);
                assertThat(next).isNotNull();
                began[i] = next;
            }
            assertThat(began[2] - began[1]).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
            assertThat(began[3] - began[2]).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(1_000));
            assertThat(began[4] - began[3]).isLessThan(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void aRoundThatIsUnderWayIsNotBrokenByClosing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Rounds rounds = Rounds.every(SOON, "test", () -> {
            begun.countDown();
            mayEnd.await();
            ended.countDown();
        });
        rounds.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        rounds.close();
        mayEnd.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
