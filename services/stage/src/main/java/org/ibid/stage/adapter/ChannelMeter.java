package org.ibid.stage.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ibid.stage.Assignments;
import org.ibid.stage.StageObserver;

/**
 * Counts and times what becomes of the documents of one channel ({@code ibid_documents_seconds}, {@code ibid_retries_total}, {@code
 * ibid_dead_letters_total}), and tells how many wait and for how long ({@code ibid_lag_documents}, {@code ibid_lag_seconds}).
 */
public final class ChannelMeter implements StageObserver {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry meters;
    private final Tags tags;
    private final Map<String, Timer> byOutcome = new ConcurrentHashMap<>();
    private final Counter retries;
    private final Counter deadLetters;
    private volatile long unread;

    ChannelMeter(MeterRegistry meters, String stage, String channel) {
        this.meters = meters;
        this.tags = Tags.of("stage", stage, "channel", channel);
        this.retries = meters.counter("ibid.retries", tags);
        this.deadLetters = meters.counter("ibid.dead.letters", tags);
    }

    /** Tells of what waits on these partitions too. */
    void watch(Assignments assignments) {
        Gauge.builder("ibid.lag.documents", this, meter -> meter.unread + assignments.inWork())
                .tags(tags)
                .register(meters);
        Gauge.builder("ibid.lag.seconds", assignments, all -> secondsSince(all.oldest()))
                .tags(tags)
                .register(meters);
    }

    private static double secondsSince(long oldest) {
        return oldest == Assignments.NOTHING ? 0 : Math.max(0, System.currentTimeMillis() - oldest) / 1e3;
    }

    /** @param records of the channel's partitions that were not polled yet */
    void unread(long records) {
        unread = records;
    }

    @Override
    public void settled(String outcome, long nanos) {
        byOutcome.computeIfAbsent(outcome, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String outcome) {
        return Timer.builder("ibid.documents")
                .tags(tags)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    @Override
    public void retried() {
        retries.increment();
    }

    @Override
    public void putAside() {
        deadLetters.increment();
    }
}
