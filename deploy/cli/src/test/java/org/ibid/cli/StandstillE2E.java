package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stands still is never left running: either it goes on, or it ends and says why. */
class StandstillE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int EXIT_CODE = 70;

    @TempDir
    Path data;

    private int published;

    @Test
    void aServiceWhoseTopicIsNotThereEndsAndLosesNothing() throws Exception {
        Map<String, String> settings = Map.of(
                "ibid.stage.create-topics", "false",
                // how long a sender looks for a topic before it gives up
                "mp.messaging.outgoing.documents-out.max.block.ms", "3000",
                "mp.messaging.outgoing.documents-out.delivery.timeout.ms", "12000");
        try (var system = new LocalSystem(Home.find(), data, Layout.SMALL, Ports.unusual(Layout.SMALL), settings)) {
            system.start(Layout.EMBEDDED);
            try (var admin = Admin.create(Map.of(
                            "bootstrap.servers",
                            system.brokers(),
                            "default.api.timeout.ms",
                            PATIENCE.toMillis() + ""));
                    var broker = new Broker(system.brokers())) {
                create(admin, allTopics().filter(topic -> !topic.equals(Topics.CITED)));
                for (String service : LocalSystem.SERVICES) {
                    system.start(service);
                }
                for (String before : List.of("fetcher", "normalizer")) {
                    system.awaitReady(before);
                }
                var ledger = new Ledger(broker);
                // each that it tries to send to nowhere takes its three seconds, before the end and after
                ledger.publish(documents(4));

                Process citations = system.process("citations");
                assertThat(citations.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("it ends")
                        .isTrue();
                assertThat(citations.exitValue()).isEqualTo(EXIT_CODE);
                assertThat(Files.readString(data.resolve("logs/citations.log")))
                        .contains("the service stops: the broker refuses what this service sends", Topics.CITED);

                create(admin, Stream.of(Topics.CITED));
                system.start("citations");
                ledger.awaitEnd(new IbidApi(system.api()), PATIENCE);
                verifyEnriched(system, ledger);
                ledger.verifyAllStages();
                system.checkAlive();
            }
        }
    }

    private static Stream<String> allTopics() {
        List<String> events = List.of(Topics.INTAKE, Topics.FETCHED, Topics.NORMALIZED, Topics.CITED);
        Stream<String> ends = Stream.of(Topics.FAILED, Topics.ENRICHED, Topics.STATE);
        Stream<String> deadLetters = LocalSystem.SERVICES.stream()
                .flatMap(service -> events.stream().map(topic -> Topics.deadLetters(topic, service)));
        return Stream.of(events.stream(), ends, deadLetters).flatMap(topics -> topics);
    }

    private static void create(Admin admin, Stream<String> topics) throws Exception {
        admin.createTopics(topics.map(topic -> new NewTopic(topic, Optional.of(4), Optional.empty()))
                        .toList())
                .all()
                .get();
    }

    private List<ProducerRecord<byte[], byte[]>> documents(int count) {
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "document-" + published++;
            intakes.add(Broker.record(
                    Topics.INTAKE,
                    id,
                    "{\"id\":\"" + id + "\",\"content\":{\"text\":\"The lamps of " + id + " were off.\"}}"));
        }
        return intakes;
    }

    private static void verifyEnriched(LocalSystem system, Ledger ledger) throws Exception {
        var api = new IbidApi(system.api());
        for (String id : ledger.documents()) {
            assertThat(api.document(id).orElseThrow().status()).isEqualTo(Status.ENRICHED);
        }
    }
}
