package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two systems that differ in one thing, side by side, each with a batch of the same documents in turn: what else the machine does meets both alike. {@code make
 * bench-traces}, {@code make bench-replicas}.
 */
class TurnsBenchmark {

    private static final int TURNS = 4;
    private static final int DOCUMENTS = Integer.getInteger("ibid.bench.documents", 400);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final List<String> ENDS = List.of(Topics.ENRICHED, Topics.FAILED);

    @TempDir
    Path data;

    /** What a system has used for its batches so far. */
    private static final class Side {
        private final String name;
        private final LocalSystem system;
        private final Measured services;
        private double seconds;
        private double millis;

        private Side(String name, LocalSystem system, Layout layout) {
            this.name = name;
            this.system = system;
            Map<String, ProcessHandle> processes = new LinkedHashMap<>();
            layout.services()
                    .forEach(service ->
                            processes.put(service, system.process(service).toHandle()));
            this.services = new Measured(processes);
        }

        private void print() {
            System.out.printf(
                    "BENCH %s: %d documents, %.1f a second, CPU-ms of the services a document %.1f%n",
                    name, TURNS * DOCUMENTS, TURNS * DOCUMENTS / seconds, millis / TURNS);
        }
    }

    @Test
    void tracesBesideNone() throws Exception {
        try (var collector = new Collector()) {
            Map<String, String> traced = Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.exporter.otlp.endpoint", collector.address(),
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf");
            compare("without traces", Layout.SMALL, Map.of(), "all traced", Layout.SMALL, traced);
        }
    }

    @Test
    void threeReplicasBesideOne() throws Exception {
        compare("one of each", Layout.SMALL, Map.of(), "three of each", new Layout(false, 3), Map.of());
    }

    private void compare(
            String one,
            Layout layout,
            Map<String, String> settings,
            String other,
            Layout otherLayout,
            Map<String, String> otherSettings)
            throws Exception {
        try (var first = new LocalSystem(Home.find(), data.resolve("1"), layout, Ports.unusual(layout), settings)) {
            first.start();
            try (var second = new LocalSystem(
                    Home.find(), data.resolve("2"), otherLayout, Ports.unusual(otherLayout), otherSettings)) {
                second.start();
                List<Side> sides = List.of(new Side(one, first, layout), new Side(other, second, otherLayout));
                for (int turn = 0; turn <= TURNS; turn++) {
                    // first to begin, and last, in turn as well
                    for (Side side : turn % 2 == 0 ? sides : sides.reversed()) {
                        pass(side, turn);
                    }
                }
                sides.forEach(Side::print);
                System.out.printf(
                        "BENCH %s uses %.3f times the CPU of %s, and %.2f times the time%n",
                        other,
                        sides.get(1).millis / sides.get(0).millis,
                        one,
                        sides.get(1).seconds / sides.get(0).seconds);
            }
        }
    }

    /** The first warms up and does not count. */
    private static void pass(Side side, int turn) throws Exception {
        List<ProducerRecord<byte[], byte[]>> intakes =
                new MixedDocuments(turn).intakes(Topics.INTAKE, "turn-" + turn, DOCUMENTS);
        try (var broker = new Broker(side.system.brokers());
                var arrivals = new Arrivals(side.system.brokers(), ENDS)) {
            var before = side.services.cpu();
            long start = System.nanoTime();
            broker.publish(intakes);
            long last = start;
            for (ProducerRecord<byte[], byte[]> intake : intakes) {
                last = Math.max(last, arrivals.of(new String(intake.key(), UTF_8), ENDS, PATIENCE));
            }
            double millis = side.services.millisSince(before, DOCUMENTS).values().stream()
                    .mapToDouble(each -> each)
                    .sum();
            if (turn > 0) {
                side.seconds += (last - start) / 1e9;
                side.millis += millis;
            }
            System.out.printf(
                    "BENCH turn %d, %s: %.1f s, %.1f CPU-ms%n", turn, side.name, (last - start) / 1e9, millis);
        }
    }
}
