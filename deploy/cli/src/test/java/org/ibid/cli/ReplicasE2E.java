package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas of each service ({@code ibid.test.replicas}), of which one is killed, stopped, paused for longer than its session or
 * started every few seconds, while documents change, pages wait for a site that refuses them at first, and an archive is expanded:
 * nothing is lost, doubled or turned back. {@code ibid.test.disturbances} (10) of them, by {@code ibid.test.seed}.
 */
class ReplicasE2E {

    private static final int DISTURBANCES = Integer.getInteger("ibid.test.disturbances", 10);
    private static final long SEED = Long.getLong("ibid.test.seed", 9);
    private static final int DOCUMENTS = Integer.getInteger("ibid.test.documents", 40);
    private static final List<String> CONTENTS = List.of("A", "B", "A", "C", "D");

    private static final Duration SESSION = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Layout LAYOUT = new Layout(false, Integer.getInteger("ibid.test.replicas", 2));

    @TempDir
    Path data;

    private final Random random = new Random(SEED);

    @Test
    void nothingIsLostDoubledOrTurnedBackWhileReplicasComeAndGo() throws Exception {
        Map<String, String> settings = Map.of(
                "mp.messaging.connector.smallrye-kafka.session.timeout.ms",
                "" + SESSION.toMillis(),
                "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms",
                "1000",
                "ibid.fetcher.allow-private-addresses",
                "true",
                "ibid.fetcher.politeness",
                "PT0.2S",
                "ibid.fetcher.fetch-timeout",
                "PT5S",
                "ibid.fetcher.retry-first",
                "PT2S");
        try (var site = new UnsteadySite();
                var system = new LocalSystem(Home.find(), data, LAYOUT, Ports.unusual(LAYOUT), settings);
                var broker = new Broker(system.brokers());
                var disturber = new Disturber(system, random, SESSION.multipliedBy(2))) {
            system.start();
            var ledger = new Ledger(broker);
            List<ProducerRecord<byte[], byte[]>> intakes = intakes();
            var delayed = new DelayedDocuments(site);
            broker.publish(delayed.intakes());
            await().atMost(PATIENCE).until(site::hasRefused);
            system.kill("fetcher");
            system.start("fetcher");
            int share = Math.ceilDiv(intakes.size(), DISTURBANCES);
            for (int i = 0; i < DISTURBANCES; i++) {
                int from = Math.min(i * share, intakes.size());
                ledger.publish(intakes.subList(from, Math.min(from + share, intakes.size())));
                Thread.sleep(500 + random.nextInt(1_500));
                disturber.disturb();
            }
            disturber.endAll();
            var api = new IbidApi(system.api());
            ledger.awaitEnd(api, PATIENCE);
            delayed.verify(broker, api, PATIENCE);
            System.out.println(ledger.tally(Topics.ENRICHED) + "; replicas, seed " + SEED);
            verify(ledger, broker, api, delayed.ids());
            system.checkAlive();
        }
    }

    /** The contents of each document one after the other, those of all documents mixed. */
    private List<ProducerRecord<byte[], byte[]>> intakes() {
        List<Integer> turns = new ArrayList<>();
        for (int content = 0; content < CONTENTS.size(); content++) {
            IntStream.range(0, DOCUMENTS).forEach(turns::add);
        }
        Collections.shuffle(turns, random);
        Map<Integer, Integer> published = new HashMap<>();
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int document : turns) {
            int content = published.merge(document, 1, Integer::sum) - 1;
            intakes.add(intake("document-" + document, CONTENTS.get(content)));
        }
        return intakes;
    }

    private static ProducerRecord<byte[], byte[]> intake(String id, String content) {
        return Broker.record(
                Topics.INTAKE,
                id,
                "{\"id\":\"" + id + "\",\"content\":{\"mediaType\":\"text/plain\",\"text\":\"The Lamps of " + id
                        + "\\n\\n" + words(content) + " that the lamps were off [1].\\n\\nReferences\\n\\n"
                        + "[1] Alder, Ann. Lamps. 2001.\"}}");
    }

    private static String words(String content) {
        return "The keeper's note " + content + " says";
    }

    private static void verify(Ledger ledger, Broker broker, IbidApi api, Set<String> delayed) throws Exception {
        String last = words(CONTENTS.getLast());
        ledger.verify(Topics.ENRICHED);
        assertThat(ledger.verify(Topics.FETCHED).values())
                .allSatisfy(runs ->
                        assertThat(runs).extracting(DocumentEvent::revision).containsExactly(1, 2, 3, 4, 5));
        Map<String, DocumentEvent> state = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(Topics.STATE)) {
            state.put(Broker.key(record), ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class));
        }
        state.keySet().removeAll(delayed);
        assertThat(state.keySet()).isEqualTo(ledger.documents());
        assertThat(state.values()).allSatisfy(event -> {
            assertThat(event.revision()).as("state of %s", event.id()).isEqualTo(CONTENTS.size());
            assertThat(event.text().content()).contains(last);
        });
        for (String id : ledger.documents()) {
            DocumentView document = api.document(id).orElseThrow();
            assertThat(document.status()).isEqualTo(Status.ENRICHED);
            assertThat(document.failure()).isNull();
            assertThat(document.revision()).isEqualTo(CONTENTS.size());
            assertThat(document.text().content()).contains(last);
        }
        assertThat(api.count()).isEqualTo(DOCUMENTS + delayed.size() + 1);
        assertThat(broker.read(Topics.FAILED)).isEmpty();
    }
}
