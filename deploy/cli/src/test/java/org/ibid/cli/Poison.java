package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.Broker.Place;
import org.ibid.contracts.Topics;

/** Messages that nobody should send, of every kind on every topic: each is put aside by each service that reads the topic. */
final class Poison {

    private static final Map<String, List<String>> READERS = Map.of(
            Topics.INTAKE, List.of("fetcher"),
            Topics.FETCHED, List.of("normalizer", "enrichment"),
            Topics.NORMALIZED, List.of("citations", "enrichment"),
            Topics.CITED, List.of("enrichment"),
            Topics.FAILED, List.of("enrichment"));

    private static final List<String> KINDS = List.of(
            "null",
            "{}",
            "[]",
            "\u0000\u0000\u0000\u0000",
            "no JSON at all",
            "{\"id\":[\"x\"],\"revision\":\"one\",\"intake\":7,\"original\":[],\"text\":true,\"failure\":\"x\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"com.example.order.v1\",\"data\":{\"order\":1}}");

    private static final int LARGE = 6 << 20;

    private final Broker broker;
    private final Set<Place> places = new HashSet<>();

    Poison(Broker broker) {
        this.broker = broker;
    }

    void publishEverywhere() throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String topic : READERS.keySet()) {
            KINDS.forEach(kind -> records.add(Broker.record(topic, "x", kind)));
            records.add(new ProducerRecord<>(topic, "x".getBytes(UTF_8), null));
            ProducerRecord<byte[], byte[]> foreign = Broker.record(topic, null, "{\"order\":1}");
            foreign.headers()
                    .add("ce_specversion", "1.0".getBytes(UTF_8))
                    .add("ce_id", "1".getBytes(UTF_8))
                    .add("ce_type", "com.example.order.v1".getBytes(UTF_8));
            records.add(foreign);
        }
        records.add(Broker.record(Topics.INTAKE, null, "{\"content\":\"" + "lamps ".repeat(LARGE / 6) + "\"}"));
        places.addAll(broker.publish(records));
    }

    /** Waits until all is put aside, and looks whether anything else is. */
    void verifyPutAside(Duration patience) {
        READERS.forEach((topic, services) -> services.forEach(service -> {
            Set<Place> sent = new HashSet<>(places);
            sent.removeIf(place -> !place.topic().equals(topic));
            await(topic + " by " + service)
                    .atMost(patience)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(putAside(Topics.deadLetters(topic, service)))
                            .isEqualTo(sent));
        }));
    }

    private Set<Place> putAside(String deadLetters) {
        Set<Place> putAside = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> letter : broker.read(deadLetters)) {
            assertThat(Broker.header(letter, "dead-letter-reason")).isNotBlank();
            putAside.add(new Place(
                    Broker.header(letter, "dead-letter-topic"),
                    Integer.parseInt(Broker.header(letter, "dead-letter-partition")),
                    Long.parseLong(Broker.header(letter, "dead-letter-offset"))));
        }
        return putAside;
    }

    boolean isAt(ConsumerRecord<byte[], byte[]> record) {
        return places.contains(new Place(record.topic(), record.partition(), record.offset()));
    }
}
