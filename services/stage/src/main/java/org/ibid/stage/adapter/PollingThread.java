package org.ibid.stage.adapter;

import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ibid.stage.Polling;
import org.jspecify.annotations.Nullable;

/**
 * The thread that polls a channel. While a batch waits to be taken SmallRye pauses the channel and polls it nevertheless, every two
 * milliseconds, to see whether it still does: a fifth of the CPU of a service that is behind. So that thread itself is held.
 */
final class PollingThread implements Polling {

    /** Then it gets a turn: a rebalance wants one, and the broker one in {@code max.poll.interval.ms}. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Supplier<@Nullable KafkaConsumer<?, ?>> consumer;

    /** @param consumer null until the channel opens */
    PollingThread(Supplier<@Nullable KafkaConsumer<?, ?>> consumer) {
        this.consumer = consumer;
    }

    @Override
    public Rest rest() {
        KafkaConsumer<?, ?> polling = consumer.get();
        if (polling == null) {
            return () -> {};
        }
        CountDownLatch over = new CountDownLatch(1);
        hold(polling, over);
        return over::countDown;
    }

    private static void hold(KafkaConsumer<?, ?> polling, CountDownLatch over) {
        polling.runOnPollingThread(held -> {
                    if (!isOver(over)) {
                        // behind what else the thread has to do
                        hold(polling, over);
                    }
                })
                .subscribe()
                .with(done -> {}, closed -> {});
    }

    private static boolean isOver(CountDownLatch over) {
        try {
            return over.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
