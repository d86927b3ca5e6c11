package org.ibid.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends a topic what nobody should send, and a good document among it now and then. The number of records is {@code
 * ibid.test.hostile}; the short form is the default.
 */
public final class HostileRun {

    private static final int RECORDS = Integer.getInteger("ibid.test.hostile", 2_000);
    private static final int GOOD = 10;
    private static final int GOOD_EVERY = RECORDS / GOOD;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final String topic;
    private final String group;

    /** @param group of the service that reads the topic */
    public HostileRun(String topic, String group) {
        this.topic = topic;
        this.group = group;
    }

    /**
     * @param templates messages that are right, with {@code @} where their id is
     * @param good the message of a good document by its id
     * @return the number of records sent, the good ones {@code good-<n>}, 10 of them
     */
    public int send(long seed, List<String> templates, UnaryOperator<String> good) throws Exception {
        var hostile = new HostileRecords(seed, topic, templates);
        int sent = 0;
        try (var plain = producer(Map.of());
                var transactional = producer(Map.of("transactional.id", "hostile-" + topic))) {
            transactional.initTransactions();
            for (int i = 1; i <= RECORDS; i++) {
                // aborted ones are never seen, and leave a marker where an offset is missing
                if (i % 97 == 0) {
                    transactional.beginTransaction();
                    transactional.send(hostile.next());
                    transactional.flush();
                    transactional.abortTransaction();
                }
                if (i % 101 == 0) {
                    transactional.beginTransaction();
                    transactional.send(hostile.next());
                    transactional.commitTransaction();
                    sent++;
                }
                plain.send(hostile.next());
                sent++;
                if (i % GOOD_EVERY == 0) {
                    String id = "good-" + i / GOOD_EVERY;
                    plain.send(new ProducerRecord<>(
                            topic, id.getBytes(UTF_8), good.apply(id).getBytes(UTF_8)));
                    sent++;
                }
            }
            // the broker writes markers after it has answered, and takes the id again when the last one stands
            try (var next = producer(Map.of("transactional.id", "hostile-" + topic))) {
                next.initTransactions();
            }
            // a commit names the last record read, and none is read of a marker
            for (PartitionInfo partition : plain.partitionsFor(topic)) {
                plain.send(new ProducerRecord<>(topic, partition.partition(), null, new byte[0]));
                sent++;
            }
        }
        return sent;
    }

    /** A released example of the contracts as a template, for a module two folders below the root. */
    public static String template(String example) throws IOException {
        String json = Files.readString(Path.of("../../contracts/examples/valid", example));
        return json.replaceFirst("\\{", "{\"id\":\"@\",").replaceFirst("\"id\": *\"url-0123\",", "");
    }

    /** Waits until all that the topic holds is committed. */
    public void awaitAllCommitted() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", EmbeddedParts.brokers))) {
            Instant deadline = Instant.now().plus(PATIENCE);
            while (true) {
                Map<TopicPartition, Long> left = left(admin);
                if (left.values().stream().allMatch(n -> n == 0)) {
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("not committed: " + left);
                }
                Thread.sleep(200);
            }
        }
    }

    /** Waits until what became of each good document has come to the topic where it belongs. */
    public static void awaitGoodOn(String output) {
        try (TopicProbe topics = new TopicProbe()) {
            for (int n = 1; n <= GOOD; n++) {
                topics.await(output, "good-" + n);
            }
        }
    }

    private Map<TopicPartition, Long> left(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get()
                .partitions()
                .forEach(partition -> ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> left = new HashMap<>();
        for (var end : admin.listOffsets(ends).all().get().entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            left.put(end.getKey(), end.getValue().offset() - (done == null ? 0 : done.offset()));
        }
        return left;
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", EmbeddedParts.brokers, "max.request.size", 16 << 20, "compression.type", "zstd"));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
