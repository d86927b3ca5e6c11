package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The composed system, on ports and volumes of its own: comes up, takes documents, is scaled, and each of its containers is
 * restarted and killed while documents come. {@code ibid.test.wave} (60) of them at each. Needs Docker: {@code make compose-test}.
 */
class ComposedIT {

    private static final int WAVE = Integer.getInteger("ibid.test.wave", 60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> CONTAINERS =
            List.of("fetcher", "normalizer", "citations", "enrichment", "mongo", "kafka");

    private static final Path ROOT = Home.find().path();
    private static final Path LOG = ROOT.resolve("deploy/cli/target/compose-test.log");

    private static Map<String, String> ports;

    @BeforeAll
    static void up() throws Exception {
        Ports free = Ports.unusual(Layout.SMALL);
        ports = Map.of(
                "KAFKA_PORT", "" + free.of(Ports.BROKER),
                "MONGO_PORT", "" + free.of(Ports.STORE),
                "API_PORT", "" + free.of("enrichment"));
        compose("up", "--build", "--wait");
    }

    @AfterAll
    static void down() throws Exception {
        compose("down", "--volumes");
    }

    @Test
    void nothingIsLostOrDoubledWhileItIsScaledAndEachContainerRestartedAndKilled() throws Exception {
        var api = new IbidApi("http://localhost:" + ports.get("API_PORT"));
        try (var broker = new Broker("localhost:" + ports.get("KAFKA_PORT"))) {
            var ledger = new Ledger(broker);
            ledger.publish(wave("first"));
            ledger.awaitEnd(api, PATIENCE);

            ledger.publish(wave("scaled"));
            compose("up", "--wait", "--no-recreate", "--scale", "normalizer=3", "--scale", "citations=2");
            for (String container : CONTAINERS) {
                ledger.publish(wave("restarted-" + container));
                compose("restart", container);
                ledger.publish(wave("killed-" + container));
                compose("kill", container);
                compose("up", "--wait", "--no-recreate", "--scale", "normalizer=3", "--scale", "citations=2");
            }
            ledger.awaitEnd(api, PATIENCE);
            ledger.verify(Topics.FETCHED);
            ledger.verify(Topics.ENRICHED);
            assertThat(broker.read(Topics.FAILED)).isEmpty();
            assertThat(api.count()).isEqualTo(ledger.documents().size());
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> wave(String name) {
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int i = 0; i < WAVE; i++) {
            String id = name + "/" + i;
            intakes.add(Broker.record(
                    Topics.INTAKE,
                    id,
                    "{\"id\":\"" + id + "\",\"content\":{\"mediaType\":\"text/plain\",\"text\":\"The Lamps of " + id
                            + "\\n\\nThe keeper says that the lamps were off [1].\\n\\nReferences\\n\\n"
                            + "[1] Alder, Ann. Lamps. 2001.\"}}"));
        }
        return intakes;
    }

    private static void compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--project-name", "ibid-test"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(ports);
        assertThat(builder.start().waitFor()).as("%s, see %s", command, LOG).isZero();
    }
}
