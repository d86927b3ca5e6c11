package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes to topics and reads them from their beginning. */
final class Broker implements AutoCloseable {

    private final String address;
    private final Map<String, KafkaConsumer<byte[], byte[]>> consumers = new HashMap<>();
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    private KafkaProducer<byte[], byte[]> producer;

    Broker(String address) {
        this.address = address;
    }

    /** Returns once the broker has them all. */
    void publish(String topic, List<String> messages) {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", address, "acks", "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (String message : messages) {
            sent.add(producer.send(new ProducerRecord<>(topic, message.getBytes(UTF_8))));
        }
        try {
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a topic so far. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = consumers.computeIfAbsent(topic, this::consumer);
        List<ConsumerRecord<byte[], byte[]>> all = records.computeIfAbsent(topic, t -> new ArrayList<>());
        var batch = consumer.poll(Duration.ofMillis(200));
        batch.forEach(all::add);
        return all;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "group.id",
                        "reader-" + topic + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    @Override
    public void close() {
        consumers.values().forEach(KafkaConsumer::close);
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
