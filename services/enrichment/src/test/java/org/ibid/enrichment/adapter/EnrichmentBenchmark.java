package org.ibid.enrichment.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.ibid.contracts.Block;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Prose;
import org.ibid.enrichment.Enriched;
import org.ibid.enrichment.Enricher;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.entity.EntityFinder;
import org.ibid.enrichment.keyphrase.Keyphrases;
import org.ibid.enrichment.near.Signature;
import org.ibid.enrichment.prose.ProseWords;
import org.ibid.enrichment.source.SourceResolver;
import org.ibid.enrichment.summary.Summary;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.EventDecoder.Section;
import org.ibid.stage.Unreadable;
import org.junit.jupiter.api.Test;

/**
 * CPU time that each step of the service takes of a document of 30 kB, on one warm thread: {@code make bench-enrichment}. Documents
 * are put together from those that {@code ibid extract} printed to a file. What the store and the broker do is not in it. No test: it
 * holds nothing.
 */
class EnrichmentBenchmark {

    private static final int SIZE = 30_000;
    private static final Path DOCUMENTS = Path.of(System.getProperty("ibid.bench.documents", ""));
    private static final String LANGUAGE = System.getProperty("ibid.bench.language", "en");
    private static final int ROUNDS = Integer.getInteger("ibid.bench.rounds", 15);

    private final EventDecoder decoder = new EventDecoder(Section.ORIGINAL, Section.TEXT, Section.CITATIONS);
    private final Enricher enricher = new Enricher();
    private final Map<String, Double> best = new LinkedHashMap<>();

    @Test
    void tellsWhatEachStepCosts() throws IOException {
        List<byte[]> documents = documents();
        List<DocumentEvent> events = documents.stream().map(this::decode).toList();
        List<List<Block>> prose = events.stream()
                .map(event -> Prose.of(event.text(), event.citations().references()))
                .toList();
        List<ProseWords> words = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            words.add(ProseWords.of(events.get(i).text(), prose.get(i)));
        }
        List<Enriched> enriched = events.stream().map(this::enrich).toList();
        List<DocumentEvent> done = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            done.add(events.get(i).with(enriched.get(i).enrichment()));
        }
        int[] numbers = new int[events.size()];
        Arrays.setAll(numbers, i -> i);
        for (int round = 0; round < ROUNDS; round++) {
            step("decode the event", numbers, i -> decode(documents.get(i)).revision());
            step(
                    "names",
                    numbers,
                    i -> new EntityFinder()
                            .find(events.get(i).text(), prose.get(i))
                            .size());
            step(
                    "sources",
                    numbers,
                    i -> SourceResolver.resolve(
                                    events.get(i).citations(),
                                    enriched.get(i).enrichment().entities())
                            .ids()
                            .size());
            step(
                    "words",
                    numbers,
                    i -> ProseWords.of(events.get(i).text(), prose.get(i)).terms());
            step(
                    "keyphrases",
                    numbers,
                    i -> Keyphrases.of(events.get(i).text(), words.get(i)).size());
            step(
                    "summary",
                    numbers,
                    i -> Summary.of(events.get(i).text(), words.get(i)).size());
            step(
                    "signature",
                    numbers,
                    i -> Signature.of(events.get(i).text().content(), prose.get(i))
                            .hashCode());
            step(
                    "ties",
                    numbers,
                    i -> Ties.of(events.get(i), enriched.get(i)).keys().size());
            step("stored form", numbers, i -> stored(done.get(i)));
            step("encode the event", numbers, i -> ContractJson.bytes(done.get(i)).length);
            step("all of it", numbers, i -> all(documents.get(i)));
        }
        best.forEach((name, milliseconds) -> System.out.printf(
                "BENCH %-18s %6.2f ms of CPU (%s, %d documents)%n", name, milliseconds, LANGUAGE, numbers.length));
    }

    private int all(byte[] value) {
        DocumentEvent event = decode(value);
        Enriched enriched = enrich(event);
        DocumentEvent done = event.with(enriched.enrichment());
        return Ties.of(event, enriched).keys().size() + stored(done) + ContractJson.bytes(done).length;
    }

    private Enriched enrich(DocumentEvent event) {
        return enricher.enrich(event.text(), event.citations());
    }

    private static int stored(DocumentEvent event) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(1 << 17);
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        StoredRecord.write(DocumentView.of(event, Status.ENRICHED, null)),
                        EncoderContext.builder().build());
        return buffer.getSize();
    }

    private DocumentEvent decode(byte[] value) {
        try {
            return decoder.decode(new ConsumerRecord<>("documents.cited", 0, 0, new byte[0], value))
                    .value();
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private void step(String name, int[] documents, ToIntFunction<Integer> run) {
        int size = 0;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int document : documents) {
            size += run.applyAsInt(document);
        }
        double milliseconds =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / documents.length;
        best.merge(name, size == 0 ? Double.NaN : milliseconds, Math::min);
    }

    private static List<byte[]> documents() throws IOException {
        List<byte[]> documents = new ArrayList<>();
        ObjectNode joined = null;
        for (String line : Files.readAllLines(DOCUMENTS)) {
            ObjectNode view = (ObjectNode) ContractJson.MAPPER.readTree(line);
            if (!view.path("language").asText().startsWith(LANGUAGE)) {
                continue;
            }
            joined = joined == null ? event(view) : joined(joined, view);
            if (joined.at("/text/content").asText().length() >= SIZE) {
                documents.add(ContractJson.bytes(joined));
                joined = null;
            }
        }
        return documents;
    }

    private static ObjectNode event(ObjectNode view) {
        ObjectNode event = ContractJson.MAPPER.createObjectNode().put("id", "d").put("revision", 1);
        event.putObject("intake").put("url", view.path("url").asText("https://bench.example/"));
        event.putObject("original").put("sha256", "00").put("fetchedAt", "2026-01-01T00:00:00Z");
        ObjectNode text = (ObjectNode) view.get("text").deepCopy();
        for (String field : List.of("title", "byline", "published", "language", "url")) {
            Optional.ofNullable(view.get(field)).ifPresent(value -> text.set(field, value));
        }
        event.set("text", text);
        event.set("citations", view.get("citations").deepCopy());
        return event;
    }

    private static ObjectNode joined(ObjectNode event, ObjectNode more) {
        String content = event.at("/text/content").asText() + "\n\n";
        for (String section : List.of("text", "citations")) {
            ObjectNode all = (ObjectNode) event.get(section);
            more.get(section).properties().forEach(field -> {
                if (field.getValue().isArray()) {
                    field.getValue()
                            .forEach(value ->
                                    all.withArray(field.getKey()).add(moved(value.deepCopy(), content.length())));
                }
            });
        }
        ((ObjectNode) event.get("text"))
                .put("content", content + more.at("/text/content").asText());
        return event;
    }

    private static JsonNode moved(JsonNode value, int by) {
        if (value instanceof ObjectNode object) {
            for (String place : List.of("start", "end")) {
                if (object.path(place).isInt()) {
                    object.put(place, object.get(place).asInt() + by);
                }
            }
        }
        value.forEach(part -> moved(part, by));
        return value;
    }
}
