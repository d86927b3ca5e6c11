package org.ibid.normalizer.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedBroker;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.normalizer.pdf.LargePdf;
import org.ibid.stage.Backoff;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.Outcome;
import org.ibid.stage.Polling;
import org.ibid.stage.StageRunner;
import org.ibid.stage.Tracing;
import org.ibid.stage.adapter.OriginalsConfig;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backlog of originals that would not fit, through a normalizer of 512 MiB: its own process with a broker and a store, as many
 * documents at the same time as there are. {@code -Dibid.test.pdfs=50} for the long form.
 */
class LargeOriginalsComponentTest {

    private static final int PDFS = Integer.getInteger("ibid.test.pdfs", 8);
    private static final int PDF_BYTES = 30 << 20;
    private static final int CHUNK = 255 << 10;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aBacklogOfLargePdfsFitsASmallHeap() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), 0);
                EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
            try (MongoClient client = MongoClients.create(store.connectionString());
                    Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                admin.createTopics(List.of(
                                new NewTopic(Topics.FETCHED, 1, (short) 1),
                                new NewTopic(Topics.NORMALIZED, 1, (short) 1),
                                new NewTopic(Topics.FAILED, 1, (short) 1)))
                        .all()
                        .get();
                publish(client, broker.bootstrapServers());
            }
            Process normalizer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                            "-Dibid.test.pdfs=" + PDFS,
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeOriginalsComponentTest.class.getName(),
                            store.connectionString(),
                            broker.bootstrapServers())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(normalizer.getInputStream().readAllBytes(), UTF_8);
            assertThat(normalizer.waitFor()).isZero();
            System.out.println(said);
            try (KafkaConsumer<byte[], byte[]> texts = consumer(broker.bootstrapServers(), Topics.NORMALIZED)) {
                Map<String, String> contents = new HashMap<>();
                while (contents.size() < PDFS) {
                    for (ConsumerRecord<byte[], byte[]> record : texts.poll(Duration.ofSeconds(20))) {
                        DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
                        contents.put(event.id(), event.text().content());
                    }
                }
                contents.forEach((id, content) -> assertThat(content).contains("The lamp of " + id + " was lit"));
            }
        }
    }

    private static void publish(MongoClient client, String brokers) throws Exception {
        MongoCollection<Document> chunks = client.getDatabase("large").getCollection("originals.chunks");
        try (KafkaProducer<byte[], byte[]> producer = producer(brokers)) {
            for (int n = 0; n < PDFS; n++) {
                byte[] pdf = LargePdf.of(PDF_BYTES, "The lamp of pdf-" + n + " was lit, and the night was calm.", n);
                String sha256 = Sha256.of(pdf);
                for (int c = 0; c * CHUNK < pdf.length; c++) {
                    byte[] part = Arrays.copyOfRange(pdf, c * CHUNK, Math.min(pdf.length, (c + 1) * CHUNK));
                    chunks.insertOne(new Document("_id", sha256 + "-" + c)
                            .append("files_id", sha256)
                            .append("n", c)
                            .append("data", new Binary(part)));
                }
                Original original = new Original(sha256, pdf.length, "application/pdf", null, null, Instant.EPOCH);
                Intake intake = new Intake("pdf-" + n, null, null, null, List.of(), null);
                DocumentEvent event = DocumentEvent.fetched("pdf-" + n, 1, Run.NONE, intake, original);
                producer.send(new ProducerRecord<>(
                                Topics.FETCHED,
                                event.id().getBytes(UTF_8),
                                ContractJson.MAPPER.writeValueAsBytes(event)))
                        .get();
            }
        }
    }

    /** The normalizer, without Quarkus around it: the process with the small heap. */
    public static void main(String[] args) throws Exception {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(NormalizerConfig.class)
                .withMapping(OriginalsConfig.class)
                .build();
        NormalizerConfig config = settings.getConfigMapping(NormalizerConfig.class);
        AtomicInteger settled = new AtomicInteger();
        try (MongoClient client = MongoClients.create(args[0]);
                KafkaProducer<byte[], byte[]> producer = producer(args[1]);
                KafkaConsumer<byte[], byte[]> consumer = consumer(args[1], Topics.FETCHED)) {
            DocumentReader documents =
                    new DocumentReader(client, "large", settings.getConfigMapping(OriginalsConfig.class), config);
            Dispatcher dispatcher = new Dispatcher(
                    "normalizer",
                    List.of(Topics.NORMALIZED),
                    12 << 20,
                    (record, origin) -> send(producer, record),
                    (reason, fault) -> {
                        new IllegalStateException(reason, fault).printStackTrace();
                        Runtime.getRuntime().halt(1);
                    },
                    Clock.systemUTC());
            var limits = new StageRunner.Limits(
                    32 << 20, Integer.MAX_VALUE, new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5)), true);
            var runner = new StageRunner<>(
                    "normalizer",
                    new EventDecoder(EventDecoder.Section.ORIGINAL),
                    documents::normalize,
                    deletion -> new Outcome.Settled(),
                    dispatcher,
                    limits,
                    (outcome, nanos) -> settled.incrementAndGet(),
                    Tracing.OFF,
                    Polling.BETWEEN_TAKES);
            runner.assignments().assigned(new TopicPartition(Topics.FETCHED, 0), 0, null);
            while (settled.get() < PDFS) {
                runner.take(consumer.poll(Duration.ofMillis(100)), 0);
            }
            System.out.println("settled " + settled + ", peak heap " + peakHeap() + " MiB; " + resident("self")
                    + "; parsers: " + parsers());
            documents.end();
        }
        Runtime.getRuntime().halt(0);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static List<String> parsers() {
        return ProcessHandle.current()
                .children()
                .map(child -> resident(String.valueOf(child.pid())))
                .toList();
    }

    private static String resident(String process) {
        try (var lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse("");
        } catch (IOException otherSystem) {
            return "";
        }
    }

    private static CompletableFuture<Position> send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Position> acknowledged = new CompletableFuture<>();
        producer.send(record, (sent, fault) -> {
            if (fault != null) {
                acknowledged.completeExceptionally(fault);
            } else {
                acknowledged.complete(null);
            }
        });
        return acknowledged;
    }

    private static KafkaProducer<byte[], byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String brokers, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        return consumer;
    }
}
