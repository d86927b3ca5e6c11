package org.ibid.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What Ibid asks of its broker, whichever that is. */
interface BrokerContract {

    String bootstrapServers();

    private String topic(int partitions, Map<String, String> settings) throws Exception {
        String name = "contract-" + System.nanoTime();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(name, Optional.of(partitions), Optional.<Short>empty()).configs(settings)))
                    .all()
                    .get();
        }
        return name;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        "true",
                        "compression.type",
                        "zstd",
                        "max.request.size",
                        16 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic, String group) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "group.id",
                        group,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static List<String> read(KafkaConsumer<byte[], byte[]> consumer, int count) {
        List<String> values = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(30);
        while (values.size() < count && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(new String(record.value(), UTF_8)));
        }
        return values;
    }

    @Test
    default void theEventsOfOneKeyKeepTheirOrder() throws Exception {
        String topic = topic(4, Map.of());
        try (var producer = producer();
                var consumer = consumer(topic, topic)) {
            for (int i = 0; i < 300; i++) {
                producer.send(new ProducerRecord<>(
                        topic, ("k" + i % 3).getBytes(UTF_8), ("k" + i % 3 + "/" + i).getBytes(UTF_8)));
            }
            producer.flush();
            List<String> values = read(consumer, 300);
            assertThat(values).hasSize(300);
            for (String key : List.of("k0", "k1", "k2")) {
                assertThat(values.stream().filter(v -> v.startsWith(key)).map(v -> Integer.valueOf(v.substring(3))))
                        .isSorted();
            }
        }
    }

    @Test
    default void aNewMemberResumesWhereTheGroupHasCommitted() throws Exception {
        String topic = topic(1, Map.of());
        try (var producer = producer()) {
            for (int i = 0; i < 10; i++) {
                producer.send(new ProducerRecord<>(topic, String.valueOf(i).getBytes(UTF_8)));
            }
        }
        try (var first = consumer(topic, topic)) {
            assertThat(read(first, 10)).hasSize(10);
            first.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(4)));
        }
        try (var second = consumer(topic, topic)) {
            assertThat(read(second, 6)).first().isEqualTo("4");
        }
    }

    @Test
    default void anEventOfTwelveMebibytesPassesAndSurvivesCompression() throws Exception {
        String topic = topic(1, Map.of("max.message.bytes", Integer.toString(16 << 20)));
        byte[] large = new byte[12 << 20];
        new Random(1).nextBytes(large);
        try (var producer = producer();
                var consumer = consumer(topic, topic)) {
            producer.send(new ProducerRecord<>(topic, large)).get();
            Instant deadline = Instant.now().plusSeconds(30);
            byte[] read = null;
            while (read == null && Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    read = record.value();
                }
            }
            assertThat(read).isEqualTo(large);
        }
    }

    @Test
    default void aTopicKeepsTheSettingsItWasCreatedWith() throws Exception {
        String topic = topic(3, Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions())
                    .hasSize(3);
        }
    }
}
