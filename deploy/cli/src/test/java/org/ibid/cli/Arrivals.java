package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When the first record of each document came on each of some topics, from the moment that this was made. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Map<String, Long>> nanos = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean closed;

    Arrivals(String brokers, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        thread = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                nanos.computeIfAbsent(Broker.key(record), id -> new ConcurrentHashMap<>())
                        .putIfAbsent(record.topic(), System.nanoTime());
            }
        }
    }

    /** {@link System#nanoTime} of its arrival on the first of these topics to have it, which is waited for. */
    long of(String id, List<String> topics, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<String, Long> came = nanos.getOrDefault(id, Map.of());
            for (String topic : topics) {
                if (came.containsKey(topic)) {
                    return came.get(topic);
                }
            }
            assertThat(System.nanoTime()).as("%s comes within %s", id, patience).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    /** How many milliseconds after a moment it came on each topic. */
    Map<String, Long> way(String id, long start) {
        Map<String, Long> way = new TreeMap<>();
        nanos.get(id).forEach((topic, came) -> way.put(topic, (came - start) / 1_000_000));
        return way;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
