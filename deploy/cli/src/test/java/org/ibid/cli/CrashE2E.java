package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Document;
import org.ibid.contracts.Document.Status;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing published is lost and nothing comes twice, whatever is killed at whatever moment. */
class CrashE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.INTAKE, "fetcher");

    @TempDir
    Path data;

    private final Set<String> published = new HashSet<>();
    private int poison;

    @Test
    void everyDocumentIsThereExactlyOnceAfterEachServiceWasKilledInMidFlow() throws Exception {
        try (LocalSystem system = system();
                Broker broker = new Broker(system.brokers())) {
            system.start();
            for (String service : LocalSystem.SERVICES) {
                publish(broker, 100);
                awaitSome(broker);
                system.kill(service);
                publish(broker, 25);
                system.restart(service);
            }
            assertThat(published).hasSize(500);
            verify(system, broker);
        }
    }

    @Test
    void everyDocumentIsThereExactlyOnceAfterBrokerAndStoreWereKilledInMidFlow() throws Exception {
        try (LocalSystem system = system();
                Broker broker = new Broker(system.brokers())) {
            system.start();
            publish(broker, 100);
            awaitSome(broker);
            system.kill(LocalSystem.EMBEDDED);
            system.restart(LocalSystem.EMBEDDED);
            publish(broker, 50);
            verify(system, broker);
        }
    }

    private LocalSystem system() throws Exception {
        return new LocalSystem(Home.find(), data, Ports.unusual(), Map.of());
    }

    /** Every tenth message is followed by one that can't be read. */
    private void publish(Broker broker, int count) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "document-" + published.size();
            published.add(id);
            messages.add(message(id));
            if (i % 10 == 0) {
                messages.add("poison " + poison++);
            }
        }
        broker.publish(Topics.INTAKE, messages);
    }

    private static String message(String id) {
        String paragraphs = IntStream.range(0, 20)
                .mapToObj(i -> "Paragraph " + i + " of " + id + " says that the lamps were off [" + (i % 3 + 1) + "].")
                .reduce((a, b) -> a + "\\n\\n" + b)
                .orElseThrow();
        return "{\"id\":\"" + id + "\",\"content\":{\"mediaType\":\"text/plain\",\"text\":\"The Lamps of " + id
                + "\\n\\n"
                + paragraphs
                + "\\n\\nReferences\\n\\n[1] Alder, Ann. Lamps. 2001.\\n[2] Birch, Bo. Lights. 2002.\\n[3] Cedar, Cy. Dark. 2003.\"}}";
    }

    /** Something is through and, with luck, not everything. */
    private static void awaitSome(Broker broker) {
        int before = broker.read(Topics.ENRICHED).size();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> broker.read(Topics.ENRICHED).size() > before);
    }

    private void verify(LocalSystem system, Broker broker) throws Exception {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(ids(broker.read(Topics.ENRICHED))).isEqualTo(published));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(broker)).hasSize(poison));

        Map<String, String> documentOfEvent = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(Topics.ENRICHED)) {
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            assertThat(event.revision()).isEqualTo(1);
            documentOfEvent.put(new String(record.headers().lastHeader("ce_id").value(), UTF_8), event.id());
        }
        // a repeat bears the ce_id of what it repeats, so a reader that drops repeats sees each document once
        assertThat(documentOfEvent.values()).hasSameSizeAs(published);

        IbidApi api = new IbidApi(system.api());
        for (String id : published) {
            Document document = api.document(id).orElseThrow(() -> new AssertionError(id + " is lost"));
            assertThat(document.status()).isEqualTo(Status.ENRICHED);
            assertThat(document.revision()).isEqualTo(1);
            assertThat(document.failure()).isNull();
            assertThat(document.citations().markers()).hasSize(20);
            assertThat(document.citations().references()).hasSize(3);
        }
        assertThat(api.count()).isEqualTo(published.size());
        assertThat(broker.read(Topics.FAILED)).isEmpty();
    }

    private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> ids = new HashSet<>();
        records.forEach(record -> ids.add(new String(record.key(), UTF_8)));
        return ids;
    }

    private static Set<String> deadLetters(Broker broker) {
        Set<String> values = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> letter : broker.read(DEAD_LETTERS)) {
            assertThat(new String(
                            letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                    .contains("not an intake");
            values.add(new String(letter.value(), UTF_8));
        }
        return values;
    }
}
