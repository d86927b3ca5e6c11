package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When the first record of each document came to the end of some topics, from the moment that this was made. */
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();
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
                nanos.putIfAbsent(Broker.key(record), System.nanoTime());
            }
        }
    }

    /** {@link System#nanoTime} of its arrival, which is waited for. */
    long of(String id, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Long came = nanos.get(id); ; came = nanos.get(id)) {
            if (came != null) {
                return came;
            }
            assertThat(System.nanoTime()).as("%s comes within %s", id, patience).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
        consumer.close();
    }
}
