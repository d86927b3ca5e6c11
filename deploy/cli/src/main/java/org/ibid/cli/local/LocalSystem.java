package org.ibid.cli.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole system on this machine: broker and store in one process or in two, each service in its own. Its data lies in one
 * folder that it resumes from; closing it leaves no process behind.
 */
public final class LocalSystem implements AutoCloseable {

    public static final List<String> SERVICES = List.of("fetcher", "normalizer", "citations", "enrichment");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Ports ports;
    private final Layout layout;
    private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();

    /** @param settings further configuration of the services, like {@code ibid.fetcher.attempts=1} */
    public LocalSystem(Home home, Path data, Layout layout, Ports ports, Map<String, String> settings) {
        this(home, data, layout, ports, settings, false);
    }

    private LocalSystem(Home home, Path data, Layout layout, Ports ports, Map<String, String> settings, boolean train) {
        this.ports = ports;
        this.layout = layout;
        for (String name : layout.ground()) {
            add(name, data, ground(home, name, data, train));
        }
        for (String name : layout.services()) {
            add(name, data, service(home, name, data, settings, train));
        }
    }

    private void add(String name, Path data, List<String> options) {
        processes.put(name, new ServiceProcess(name, data.resolve("logs").resolve(name + ".log"), options));
    }

    /** One whose processes write down, when they end, what makes the next ones start fast. */
    public static LocalSystem training(Home home, Path data, Ports ports) {
        return new LocalSystem(home, data, Layout.SMALL, ports, Map.of(), true);
    }

    private List<String> ground(Home home, String name, Path data, boolean train) {
        List<String> options = jvm(home, Layout.EMBEDDED, train);
        // what keeps its caches has no memory to give back
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
        options.addAll(List.of("-cp", home.embeddedClassPath(), "org.ibid.embedded.Main", data.toString()));
        for (String part : List.of(Ports.STORE, Ports.BROKER)) {
            if (name.equals(part) || name.equals(Layout.EMBEDDED)) {
                options.add(part + "=" + ports.of(part));
            }
        }
        return options;
    }

    private List<String> service(Home home, String name, Path data, Map<String, String> settings, boolean train) {
        String service = Layout.service(name);
        List<String> options = jvm(home, service, train);
        options.addAll(List.of(
                "-XX:VMOptionsFile=" + home.jvmOptions(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + ports.of(name),
                "-Dkafka.bootstrap.servers=" + brokers(),
                "-Dquarkus.mongodb.connection-string=" + store(),
                "-Dibid.enrichment.search.folder=" + data.resolve("search").toAbsolutePath()));
        settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
        options.add("-jar");
        options.add(home.jar(service).toString());
        return options;
    }

    private static List<String> jvm(Home home, String name, boolean train) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                // a cache that does not fit is passed over, and nobody need hear of it
                "-Xlog:aot*=off,cds*=off"));
        options.addAll(new AotCache(home.target(name).resolve("start.aot")).options(train));
        return options;
    }

    public String brokers() {
        return "localhost:" + ports.of(Ports.BROKER);
    }

    public String store() {
        return "mongodb://localhost:" + ports.of(Ports.STORE) + "/ibid";
    }

    public String api() {
        return address("enrichment");
    }

    /** Where a service answers HTTP. */
    public String address(String service) {
        return "http://localhost:" + ports.of(service);
    }

    /** Starts everything at once (the services wait for the broker) and returns when all are ready. */
    public void start() throws IOException, InterruptedException {
        start(waiting -> {});
    }

    /** @param says hears, when that takes more than a minute, what it waits for */
    public void start(Consumer<String> says) throws IOException, InterruptedException {
        for (ServiceProcess process : processes.values()) {
            process.start();
        }
        Instant soon = Instant.now().plus(SOON);
        for (String service : layout.services()) {
            awaitReady(service, soon, says);
        }
    }

    /** One process alone, for the first time or after it has ended. */
    public void start(String name) throws IOException {
        of(name).start();
    }

    public void kill(String name) throws InterruptedException {
        of(name).kill();
    }

    public void awaitReady(String service) throws IOException, InterruptedException {
        awaitReady(service, Instant.MAX, waiting -> {});
    }

    private void awaitReady(String service, Instant soon, Consumer<String> says)
            throws IOException, InterruptedException {
        Readiness readiness = new Readiness(address(service));
        Instant deadline = Instant.now().plus(PATIENCE);
        boolean told = false;
        for (Optional<String> missing = readiness.missing(); missing.isPresent(); missing = readiness.missing()) {
            checkAlive();
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(service + " is not ready after " + PATIENCE + ": " + missing.get());
            }
            if (!told && Instant.now().isAfter(soon)) {
                says.accept("waiting for " + service + ": " + missing.get() + "; its log: "
                        + of(service).log());
                told = true;
            }
            Thread.sleep(100);
        }
    }

    /** @throws IllegalStateException when a process has ended by itself, with the end of its log */
    public void checkAlive() throws IOException {
        for (ServiceProcess process : processes.values()) {
            process.checkAlive();
        }
    }

    private ServiceProcess of(String name) {
        return Objects.requireNonNull(processes.get(name), name);
    }

    List<String> command(String name) {
        return of(name).command();
    }

    public Process process(String name) {
        return of(name).process();
    }

    @Override
    public void close() {
        // the ground last, so that what the services finish still has somewhere to go
        for (List<String> names : List.of(layout.services(), layout.ground())) {
            List<ServiceProcess> ending = names.stream().map(processes::get).toList();
            ending.forEach(ServiceProcess::terminate);
            try {
                for (ServiceProcess process : ending) {
                    process.awaitEnd();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
