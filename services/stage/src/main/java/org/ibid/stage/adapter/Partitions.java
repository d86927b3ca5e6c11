package org.ibid.stage.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.ibid.stage.Polling;
import org.ibid.stage.StageRunner;
import org.jboss.logging.Logger;

/**
 * Tells the runners of a service which partitions are theirs, and commits how far they are: SmallRye commits nothing of itself
 * here ({@code commit-strategy=ignore}), as it knows a batch and not its documents.
 */
@ApplicationScoped
@Identifier("partitions")
public class Partitions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Partitions.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final StageConfig config;
    private final Config channels;
    private final Instance<KafkaClientService> clients;
    private final Instance<PartitionListener> listeners;
    private final Map<String, StageRunner<?>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, StageRunner<?>> byChannel = new ConcurrentHashMap<>();
    private final Queue<Rounds> rounds = new ConcurrentLinkedQueue<>();

    Partitions(
            StageConfig config,
            Config channels,
            Instance<KafkaClientService> clients,
            Instance<PartitionListener> listeners) {
        this.listeners = listeners;
        this.config = config;
        this.channels = channels;
        this.clients = clients;
    }

    /** The runner of a channel, which is that of the channel's topics. */
    void of(String channel, StageRunner<?> runner, ChannelMeter meter) {
        topics(channel).forEach(topic -> byTopic.put(topic, runner));
        byChannel.put(channel, runner);
        start(Rounds.every(config.commitInterval(), "commits-" + channel, () -> commit(channel, runner)));
        start(Rounds.every(LOOK_AGAIN, "lag-" + channel, () -> meter.unread(unread(channel))));
    }

    /** The thread that polls a channel, and runs the commits here and the rebalances. */
    Polling polling(String channel) {
        return new PollingThread(() -> clients.get().getConsumer(channel));
    }

    private void start(Rounds again) {
        rounds.add(again);
        again.start();
    }

    /** How many records were not polled yet: what the consumer knows of it from its last fetches. */
    private long unread(String channel) {
        KafkaConsumer<?, ?> polling = clients.get().getConsumer(channel);
        AtomicLong unread = new AtomicLong();
        // null until the channel opens
        if (polling != null) {
            polling.runOnPollingThread(consumer -> {
                        for (TopicPartition partition : consumer.assignment()) {
                            unread.addAndGet(consumer.currentLag(partition).orElse(0));
                        }
                    })
                    .await()
                    .indefinitely();
        }
        return unread.get();
    }

    private Stream<String> topics(String channel) {
        String prefix = "mp.messaging.incoming." + channel + ".topic";
        return channels.getOptionalValue(prefix + "s", String.class)
                .or(() -> channels.getOptionalValue(prefix, String.class))
                .map(topics -> Arrays.stream(topics.split(",")).map(String::strip))
                .orElse(Stream.of(channel));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(consumer, partitions);
        int generation = consumer.groupMetadata().generationId();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata last = committed.get(partition);
            listeners.forEach(listener -> listener.assigned(consumer, partition, last));
            Objects.requireNonNull(byTopic.get(partition.topic())).assignments().assigned(partition, generation, last);
        }
    }

    /** Where the broker does not say, nothing is known of what was done ahead, and it is done again. */
    private static Map<TopicPartition, OffsetAndMetadata> committed(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return consumer.committed(Set.copyOf(partitions));
        } catch (KafkaException e) {
            LOG.warnf("the last commits of %s can't be read: %s", partitions, e.getMessage());
            return Map.of();
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<StageRunner<?>, List<TopicPartition>> byRunner =
                partitions.stream().collect(Collectors.groupingBy(partition -> byTopic.get(partition.topic())));
        Map<TopicPartition, OffsetAndMetadata> last = new HashMap<>();
        try {
            for (var going : byRunner.entrySet()) {
                last.putAll(going.getKey().assignments().revoked(going.getValue(), config.handOver()));
            }
            partitions.forEach(partition -> listeners.forEach(listener -> listener.revoked(partition)));
            consumer.commitSync(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warnf("%s go uncommitted, and are done again: %s", last.keySet(), e.getMessage());
        }
    }

    private void commit(String channel, StageRunner<?> runner) {
        if (!runner.assignments().hasCommits()) {
            return;
        }
        try {
            KafkaConsumer<?, ?> consumer = clients.get().getConsumer(channel);
            // on the thread that polls, so that no partition comes or goes meanwhile
            consumer.runOnPollingThread(c -> {
                        runner.assignments().commit(c::commitSync);
                    })
                    .await()
                    .indefinitely();
        } catch (RuntimeException e) {
            LOG.warnf("the commit on %s is tried again: %s", channel, e.getMessage());
        }
    }

    /** Before the channels close. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.forEach(Rounds::close);
        long deadline = System.nanoTime() + config.handOver().toNanos();
        for (var channel : byChannel.entrySet()) {
            channel.getValue().stop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            commit(channel.getKey(), channel.getValue());
        }
    }
}
