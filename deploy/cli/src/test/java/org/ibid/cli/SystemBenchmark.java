package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents a second, latency, CPU a document and memory of the whole system, and of a {@link BareLoop} on the same broker and store in the same
 * run: {@code make bench}. The system is an embedded one of its own, or with {@code ibid.bench.broker} and {@code ibid.bench.store} the
 * composed one that runs there.
 */
class SystemBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("ibid.bench.documents", 20_000);
    private static final int WARM_UP = Math.max(200, DOCUMENTS / 10);
    private static final int ALONE = 200;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final String BROKER = System.getProperty("ibid.bench.broker", "");
    private static final String STORE = System.getProperty("ibid.bench.store", "");
    private static final String BARE_INTAKE = "bench.intake";
    private static final String BARE_DONE = "bench.done";

    private static final List<String> STEPS = List.of(Topics.FETCHED, Topics.NORMALIZED, Topics.CITED);

    @TempDir
    Path data;

    private final MixedDocuments documents = new MixedDocuments(Long.getLong("ibid.test.seed", 9));

    /** Ids of this run alone, as a composed system may have seen others. */
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    @Test
    void theSystemBesideABareLoop() throws Exception {
        if (!BROKER.isEmpty()) {
            measureAll(BROKER, STORE, new Measured(containers()));
            return;
        }
        try (var system = new LocalSystem(Home.find(), data, Layout.SMALL, Ports.unusual(Layout.SMALL), Map.of())) {
            system.start();
            Map<String, ProcessHandle> processes = new LinkedHashMap<>();
            for (String name : Stream.concat(Stream.of(Layout.EMBEDDED), LocalSystem.SERVICES.stream())
                    .toList()) {
                processes.put(name, system.process(name).toHandle());
            }
            measureAll(system.brokers(), system.store(), new Measured(processes));
        }
    }

    private void measureAll(String brokers, String store, Measured processes) throws Exception {
        double ofServices = measure(
                "system", brokers, Topics.INTAKE, List.of(Topics.ENRICHED, Topics.FAILED), processes, run + "-s");
        create(brokers);
        Process bare = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BareLoop.class.getName(),
                        brokers,
                        store,
                        BARE_INTAKE,
                        BARE_DONE))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bare-loop.log").toFile())
                .start();
        try {
            Measured loop = new Measured(Map.of("bare", bare.toHandle()));
            double ofLoop = measure("bare loop", brokers, BARE_INTAKE, List.of(BARE_DONE), loop, run + "-b");
            print("the four services use %.2f times the CPU of the bare loop", ofServices / ofLoop);
        } finally {
            bare.destroyForcibly().waitFor();
        }
    }

    /** @return CPU-milliseconds a document, without broker and store */
    private double measure(String name, String brokers, String from, List<String> to, Measured processes, String prefix)
            throws Exception {
        try (var broker = new Broker(brokers);
                var arrivals = new Arrivals(brokers, to)) {
            pass(broker, arrivals, to, documents.intakes(from, prefix + "-warm", WARM_UP));
            var before = processes.cpu();
            long start = System.nanoTime();
            long[] arrived = pass(broker, arrivals, to, documents.intakes(from, prefix, DOCUMENTS));
            double seconds = (arrived[arrived.length - 1] - start) / 1e9;
            Map<String, Double> cpu = processes.millisSince(before, DOCUMENTS);
            print("%s: %d documents, %.1f a second", name, DOCUMENTS, DOCUMENTS / seconds);
            print("%s: CPU-ms a document %s", name, rounded(cpu));
            print("%s: resident MiB %s", name, processes.resident());
            print("%s: all at once, ms to the end of one %s", name, percentiles(since(arrived, start)));
            alone(name, broker, brokers, from, to, prefix);
            return cpu.entrySet().stream()
                    .filter(process -> !process.getKey().equals(Layout.EMBEDDED)
                            && !List.of("kafka", "mongo").contains(process.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    /** One after the other, with nothing else under way; and which way the slowest went. */
    private void alone(String name, Broker broker, String brokers, String from, List<String> to, String prefix)
            throws Exception {
        long[] took = new long[ALONE];
        long most = 0;
        Map<String, Long> slowest = Map.of();
        try (var arrivals =
                new Arrivals(brokers, Stream.concat(to.stream(), STEPS.stream()).toList())) {
            for (int i = 0; i < ALONE; i++) {
                String id = prefix + "-alone-" + i;
                Thread.sleep(100);
                long sent = System.nanoTime();
                broker.publish(List.of(documents.small(from, id)));
                took[i] = arrivals.of(id, to, PATIENCE) - sent;
                if (took[i] > most) {
                    most = took[i];
                    slowest = arrivals.way(id, sent);
                }
            }
        }
        print("%s: alone, of 2 kB, ms to the end %s; the slowest %s", name, percentiles(took), slowest);
    }

    /** When each came to its end, in ascending order. */
    private static long[] pass(
            Broker broker, Arrivals arrivals, List<String> to, List<ProducerRecord<byte[], byte[]>> intakes)
            throws Exception {
        broker.publish(intakes);
        long[] arrived = new long[intakes.size()];
        for (int i = 0; i < arrived.length; i++) {
            arrived[i] = arrivals.of(new String(intakes.get(i).key(), UTF_8), to, PATIENCE);
        }
        Arrays.sort(arrived);
        return arrived;
    }

    /** The topics of the bare loop, which nobody else creates. */
    private static void create(String brokers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<NewTopic> missing = new ArrayList<>();
            for (String topic : List.of(BARE_INTAKE, BARE_DONE)) {
                if (!admin.listTopics().names().get().contains(topic)) {
                    missing.add(new NewTopic(topic, Optional.of(4), Optional.empty()));
                }
            }
            admin.createTopics(missing).all().get();
        }
    }

    /** Of the composed system on this machine. */
    private static Map<String, ProcessHandle> containers() throws IOException {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        for (String service : List.of("kafka", "mongo", "fetcher", "normalizer", "citations", "enrichment")) {
            String container = output("docker", "compose", "ps", "--quiet", service);
            String pid = output("docker", "inspect", "--format", "{{.State.Pid}}", container);
            processes.put(service, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
        }
        return processes;
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Home.find().path().toFile())
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static long[] since(long[] times, long start) {
        return Arrays.stream(times).map(time -> time - start).toArray();
    }

    private static String percentiles(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        StringBuilder line = new StringBuilder();
        for (int percent : new int[] {50, 90, 99, 100}) {
            int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
            line.append("p%d %.0f ".formatted(percent, sorted[at] / 1e6));
        }
        return line.toString().strip();
    }

    private static String rounded(Map<String, Double> millis) {
        StringBuilder line = new StringBuilder();
        millis.forEach((name, each) -> line.append("%s %.1f ".formatted(name, each)));
        return line.toString().strip();
    }

    private static void print(String format, Object... values) {
        System.out.println("BENCH " + format.formatted(values));
    }
}
