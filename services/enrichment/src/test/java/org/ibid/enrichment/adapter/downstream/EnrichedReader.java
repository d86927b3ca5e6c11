package org.ibid.enrichment.adapter.downstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps the title of every document, as whoever reads downstream might; CONSUMING.md shows it. */
class EnrichedReader {

    final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    void read(String brokers, Duration patience) throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "group.id", "my-desk",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "fetch.max.bytes", "16777216");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(java.util.List.of("documents.enriched"));
            for (var records = consumer.poll(patience); !records.isEmpty(); records = consumer.poll(patience)) {
                for (ConsumerRecord<String, byte[]> record : records) {
                    take(record);
                }
                consumer.commitSync(); // only now: what was not kept comes again
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        String id = record.key();
        String event = new String(record.headers().lastHeader("ce_id").value());
        if (event.equals(seen.put(id, event))) {
            return; // sent once more after a crash
        }
        if (record.value() == null) {
            titles.remove(id); // deleted
            return;
        }
        JsonNode document = json.readTree(record.value());
        titles.put(id, document.at("/text/title").asText());
    }
}
