package org.ibid.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ibid.stage.ByteBudget.Held;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    private static final int MIB = 1 << 20;

    private final ByteBudget budget = new ByteBudget(10 * MIB);

    @Test
    void neverMoreIsHeldThanThereIs() throws Exception {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        try (ExecutorService documents = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                long bytes = ThreadLocalRandom.current().nextLong(1, 4 * MIB);
                all.add(documents.submit(() -> {
                    try (Held ignored = budget.hold(bytes)) {
                        most.accumulateAndGet(held.addAndGet(bytes), Math::max);
                        Thread.yield();
                        held.addAndGet(-bytes);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(most.get()).isBetween(4L * MIB, 10L * MIB);
        assertThat(budget.free()).isEqualTo(10L * MIB);
    }

    @Test
    void aRequestBeyondTheWholeRunsAlone() throws Exception {
        try (Held whole = budget.hold(Long.MAX_VALUE)) {
            assertThat(budget.free()).isZero();
        }
        assertThat(budget.free()).isEqualTo(10L * MIB);
    }

    @Test
    void aLargeRequestIsNotPassedBySmallOnes() throws Exception {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        Held first = budget.hold(6 * MIB);
        Thread large = waiting("large", 10 * MIB, order);
        Thread small = waiting("small", MIB, order);

        assertThat(order).isEmpty();
        first.close();

        large.join();
        small.join();
        assertThat(order).containsExactly("large", "small");
    }

    @Test
    void whoIsInterruptedWhileWaitingHoldsNothingAndLetsTheNextPass() throws Exception {
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        Held first = budget.hold(6 * MIB);
        Thread large = waiting("large", 8 * MIB, order);
        Thread small = waiting("small", MIB, order);

        large.interrupt();

        large.join();
        small.join();
        assertThat(order).containsExactlyInAnyOrder("large interrupted", "small");
        first.close();
        assertThat(budget.free()).isEqualTo(10L * MIB);
    }

    @Test
    void closingTwiceGivesBackOnce() throws Exception {
        Held held = budget.hold(4 * MIB);
        held.close();
        held.close();

        assertThat(budget.free()).isEqualTo(10L * MIB);
    }

    @Test
    void whatIsLessThanNothingIsRefused() {
        assertThatThrownBy(() -> budget.hold(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteBudget(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A thread that stands in the queue when this returns. */
    private Thread waiting(String name, long bytes, BlockingQueue<String> order) throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(() -> {
            try (Held ignored = budget.hold(bytes)) {
                order.add(name);
            } catch (InterruptedException e) {
                order.add(name + " interrupted");
            }
        });
        for (int i = 0; i < 500 && thread.getState() != Thread.State.WAITING; i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
        assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
        return thread;
    }
}
