package org.ibid.stage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ibid.stage.Polling.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingThreadTest {

    private static final int PATIENCE = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    /** As SmallRye's: what is asked of it runs on its one thread. */
    @SuppressWarnings("unchecked")
    private final KafkaConsumer<Object, Object> consumer = (KafkaConsumer<Object, Object>) Proxy.newProxyInstance(
            KafkaConsumer.class.getClassLoader(), new Class<?>[] {KafkaConsumer.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("runOnPollingThread");
                Consumer<Object> action = (Consumer<Object>) arguments[0];
                return Uni.createFrom().voidItem().runSubscriptionOn(thread).invoke(() -> action.accept(null));
            });

    private final PollingThread polling = new PollingThread(() -> consumer);

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void whatComesAgainAndAgainComesSeldomInARest() throws Exception {
        AtomicInteger polls = new AtomicInteger();
        long start = System.nanoTime();
        try (Rest rest = polling.rest()) {
            thread.scheduleWithFixedDelay(polls::incrementAndGet, 2, 2, TimeUnit.MILLISECONDS);
            Thread.sleep(500);
        }
        long tenths = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 100;
        assertThat((long) polls.get()).isBetween(1L, 2 + tenths);
    }

    @Test
    void aRestThatIsOverHoldsNoLonger() throws Exception {
        CountDownLatch passed = new CountDownLatch(1);
        Rest rest = polling.rest();
        thread.execute(passed::countDown);
        rest.close();
        assertThat(passed.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void howeverLongTheRestWhatElseItHasToDoGetsItsTurn() throws Exception {
        try (Rest rest = polling.rest()) {
            for (int turn = 0; turn < 3; turn++) {
                Future<?> commit = thread.submit(() -> {});
                commit.get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void aRestOfAThreadThatHasEndedHoldsNobody() {
        thread.shutdownNow();
        try (Rest rest = polling.rest()) {
            assertThat(thread.isShutdown()).isTrue();
        }
    }

    @Test
    void beforeTheChannelOpensThereIsNothingToHold() {
        try (Rest rest = new PollingThread(() -> null).rest()) {
            assertThat(rest).isNotNull();
        }
    }
}
