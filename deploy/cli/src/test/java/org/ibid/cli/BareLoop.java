package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.enrichment.Enricher;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;

/**
 * The least that could do a document's work: one process that polls intakes, calls the cores of normalizer, citations and enrichment, inserts
 * original and document in bulk, and sends one event. Ties no document to another, keeps no revisions, and retries nothing. Until it is killed.
 */
final class BareLoop {

    private final Normalizer normalizer = new Normalizer();
    private final CitationExtractor citations = new CitationExtractor();
    private final Enricher enricher = new Enricher();

    private record Done(
            String id, byte[] event, InsertOneModel<Document> original, InsertOneModel<Document> document) {}

    /** Brokers, connection string, the topic to read and the topic to write, which are there. */
    public static void main(String[] arguments) throws Exception {
        new BareLoop().run(arguments[0], arguments[1], arguments[2], arguments[3]);
    }

    private void run(String brokers, String store, String from, String to) throws Exception {
        try (var consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", brokers, "group.id", "bare", "auto.offset.reset", "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers, "acks", "all", "compression.type", "zstd"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                MongoClient client = MongoClients.create(store);
                ExecutorService cores =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            MongoDatabase database = client.getDatabase("bare");
            consumer.subscribe(List.of(from));
            while (true) {
                List<Future<Done>> work = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    work.add(cores.submit(() -> work(record.value())));
                }
                List<Done> batch = new ArrayList<>();
                for (Future<Done> done : work) {
                    batch.add(done.get());
                }
                if (!batch.isEmpty()) {
                    database.getCollection("originals")
                            .bulkWrite(batch.stream().map(Done::original).toList());
                    database.getCollection("documents")
                            .bulkWrite(batch.stream().map(Done::document).toList());
                    List<Future<RecordMetadata>> sent = new ArrayList<>();
                    for (Done done : batch) {
                        sent.add(
                                producer.send(new ProducerRecord<>(to, done.id().getBytes(UTF_8), done.event())));
                    }
                    producer.flush();
                    for (Future<RecordMetadata> acknowledged : sent) {
                        acknowledged.get();
                    }
                    consumer.commitSync();
                }
            }
        }
    }

    private Done work(byte[] value) throws IOException {
        JsonNode intake = ContractJson.MAPPER.readTree(value);
        String id = intake.get("id").asText();
        String mediaType = intake.at("/content/mediaType").asText();
        byte[] bytes = intake.at("/content/text").asText().getBytes(UTF_8);
        Normalized normalized = (Normalized) normalizer.normalize(new Source(bytes, mediaType, null, null, null));
        Text text = normalized.text();
        Citations found = citations.extract(text, Suppression.NONE);
        Intake asked = new Intake(id, null, null, null, List.of(), Map.of());
        Original original = new Original(null, bytes.length, mediaType, null, null, null);
        DocumentEvent event = DocumentEvent.fetched(id, 1, Run.NONE, asked, original)
                .with(text)
                .with(found)
                .with(enricher.enrich(text, found).enrichment());
        Map<String, Object> document =
                new HashMap<>(ContractJson.MAPPER.convertValue(event, new TypeReference<Map<String, Object>>() {}));
        document.put("_id", id);
        return new Done(
                id,
                ContractJson.bytes(event),
                new InsertOneModel<>(new Document("_id", id).append("bytes", bytes)),
                new InsertOneModel<>(new Document(document)));
    }
}
