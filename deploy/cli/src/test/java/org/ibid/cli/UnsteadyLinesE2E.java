package org.ibid.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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
 * What lines, machines and clocks do, for {@code ibid.test.frozen} seconds (3) each, changes no result: a store or a broker that is slow, whose line is cut, that does
 * not answer; clocks that jump by a day; and then every message of every stage comes again, in any order.
 */
class UnsteadyLinesE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration DISTURBED = Duration.ofSeconds(Integer.getInteger("ibid.test.frozen", 3));
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SLOW = Duration.ofMillis(50);
    private static final Layout APART = new Layout(true, 1);
    private static final int WAVE = 15;

    @TempDir
    Path data;

    private final Random random = new Random(Long.getLong("ibid.test.seed", 9));
    private int published;

    private interface Act {
        void run() throws Exception;
    }

    @Test
    void nothingIsLostDoubledOrTurnedBackByLinesThatAreSlowCutOrSilentByClocksNorByMessagesThatComeAgain()
            throws Exception {
        Ports ports = Ports.unusual(APART);
        var settings = Map.of("jdk.net.hosts.file", Line.hosts(data).toString());
        var clock = new ShiftedClock(data);
        try (var storeLine = new Line(ports.of(Ports.STORE));
                var brokerLine = new Line(ports.of(Ports.BROKER));
                var system = new LocalSystem(Home.find(), data, APART, ports, settings);
                var broker = new Broker(system.brokers());
                var admin = Admin.create(Map.of("bootstrap.servers", system.brokers()))) {
            system.start();
            var api = new IbidApi(system.api());
            var ledger = new Ledger(broker);
            Process store = system.process(Ports.STORE);
            Process brokers = system.process(Ports.BROKER);
            Act wave = () -> ledger.publish(newDocuments());
            disturb(
                    wave,
                    () -> {
                        storeLine.slow(SLOW);
                        brokerLine.slow(SLOW);
                    },
                    wave,
                    () -> {
                        storeLine.mend();
                        brokerLine.mend();
                    });
            disturb(wave, storeLine::cut, wave, storeLine::mend);
            disturb(wave, brokerLine::cut, wave, brokerLine::mend);
            disturb(wave, () -> signal("STOP", store), wave, () -> signal("CONT", store));
            // to a broker that does not answer nothing can be published
            disturb(wave, () -> signal("STOP", brokers), () -> {}, () -> signal("CONT", brokers));
            for (String service : LocalSystem.SERVICES) {
                clock.attach(system.process(service));
            }
            for (Duration by : List.of(DAY, DAY.negated())) {
                wave.run();
                clock.shift(by);
                wave.run();
                // nothing waits for the right time
                ledger.awaitEnd(api, PATIENCE);
            }
            ledger.publish(changed(ledger.documents()));
            ledger.awaitEnd(api, PATIENCE);
            int again = publishAgain(broker);
            // in the order of the stages: what one has read to its end sends nothing more to the next
            for (String service : List.of("normalizer", "citations", "enrichment")) {
                await(service).atMost(PATIENCE).until(() -> hasReadAll(admin, service));
            }
            System.out.println(ledger.tally(Topics.ENRICHED) + "; store and broker slow, cut off and frozen for "
                    + DISTURBED.toSeconds() + " s each, clocks a day ahead, then behind, and " + again
                    + " messages again in any order");
            verify(ledger, broker, api);
            system.checkAlive();
        }
    }

    private static void disturb(Act before, Act disturbance, Act meanwhile, Act end) throws Exception {
        before.run();
        disturbance.run();
        try {
            meanwhile.run();
            Thread.sleep(DISTURBED);
        } finally {
            end.run();
        }
    }

    private static void signal(String signal, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private List<ProducerRecord<byte[], byte[]>> newDocuments() {
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int i = 0; i < WAVE; i++) {
            intakes.add(intake("document-" + published++, "first"));
        }
        return intakes;
    }

    private static List<ProducerRecord<byte[], byte[]>> changed(Set<String> ids) {
        return ids.stream().map(id -> intake(id, "second")).toList();
    }

    private static ProducerRecord<byte[], byte[]> intake(String id, String note) {
        return Broker.record(
                Topics.INTAKE,
                id,
                "{\"id\":\"" + id + "\",\"content\":{\"text\":\"The lamps of " + id + " were off, says the keeper's "
                        + note + " note.\"}}");
    }

    /** As a producer's retries, a copied topic or an offset that was set back do it. */
    private int publishAgain(Broker broker) throws Exception {
        List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
        for (String topic : List.of(Topics.FETCHED, Topics.NORMALIZED, Topics.CITED)) {
            for (ConsumerRecord<byte[], byte[]> record : broker.read(topic)) {
                again.add(new ProducerRecord<>(
                        topic, record.partition(), record.key(), record.value(), record.headers()));
            }
        }
        Collections.shuffle(again, random);
        broker.publish(again);
        return again.size();
    }

    private static boolean hasReadAll(Admin admin, String group) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(
                        committed.keySet().stream().collect(toMap(partition -> partition, any -> OffsetSpec.latest())))
                .all()
                .get();
        return committed.entrySet().stream()
                .allMatch(read ->
                        read.getValue().offset() >= ends.get(read.getKey()).offset());
    }

    private static Instant sent(ConsumerRecord<byte[], byte[]> record) {
        return Instant.parse(Broker.header(record, "ce_time"));
    }

    private static void verify(Ledger ledger, Broker broker, IbidApi api) throws Exception {
        assertThat(ledger.verifyAllStages().values())
                .allSatisfy(runs ->
                        assertThat(runs).extracting(DocumentEvent::revision).containsExactly(1, 2));
        assertThat(broker.read(Topics.FAILED)).isEmpty();
        assertThat(broker.read(Topics.FETCHED))
                .as("clocks that jumped")
                .extracting(UnsteadyLinesE2E::sent)
                .anyMatch(Instant.now().plus(HALF_A_DAY)::isBefore)
                .anyMatch(Instant.now().minus(HALF_A_DAY)::isAfter);
        Map<String, DocumentEvent> state = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(Topics.STATE)) {
            state.put(Broker.key(record), ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class));
        }
        assertThat(state.keySet()).isEqualTo(ledger.documents());
        assertThat(state.values())
                .allSatisfy(event -> assertThat(event.text().content()).contains("second"));
        for (String id : ledger.documents()) {
            DocumentView document = api.document(id).orElseThrow();
            assertThat(document.status()).isEqualTo(Status.ENRICHED);
            assertThat(document.revision()).isEqualTo(2);
            assertThat(document.text().content()).contains("second");
        }
        assertThat(api.count()).isEqualTo(ledger.documents().size());
    }
}
