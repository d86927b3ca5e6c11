package org.ibid.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Any Kafka client: publishes, and waits for what comes out. Each record is answered once. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> waiting = new ArrayList<>();

    public TopicProbe() {
        this(EmbeddedParts.brokers);
    }

    public TopicProbe(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        "probe-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(Pattern.compile("documents\\..*"));
    }

    /** Returns once the broker has it. */
    public void publish(String topic, String key, String value) {
        publish(new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    /** Returns its offset once the broker has it. */
    public long publish(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next record on a topic with a key. */
    public ConsumerRecord<byte[], byte[]> await(String topic, String key) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            for (ConsumerRecord<byte[], byte[]> record : waiting) {
                if (matches(topic, key).test(record)) {
                    waiting.remove(record);
                    return record;
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nothing with key " + key + " on " + topic + "; there were "
                        + waiting.stream()
                                .map(r -> r.topic() + " " + (r.key() == null ? null : new String(r.key(), UTF_8)))
                                .toList());
            }
            poll();
        }
    }

    /** Whether a record has come that nobody has waited for yet. */
    public boolean seen(String topic, String key) {
        poll();
        return waiting.stream().anyMatch(matches(topic, key));
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(waiting::add);
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> matches(String topic, String key) {
        return record ->
                record.topic().equals(topic) && record.key() != null && new String(record.key(), UTF_8).equals(key);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
