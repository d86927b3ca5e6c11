package org.ibid.cli.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole system on this machine: broker and store in one process, each service in its own. Its data lies in one folder that
 * it resumes from; closing it leaves no process behind.
 */
public final class LocalSystem implements AutoCloseable {

    /** Broker and store. */
    public static final String EMBEDDED = "embedded";

    public static final List<String> SERVICES = List.of("fetcher", "normalizer", "citations", "enrichment");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ports ports;
    private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param settings further configuration of the services, like {@code ibid.fetcher.attempts=1} */
    public LocalSystem(Home home, Path data, Ports ports, Map<String, String> settings) {
        this(home, data, ports, settings, false);
    }

    private LocalSystem(Home home, Path data, Ports ports, Map<String, String> settings, boolean train) {
        this.ports = ports;
        Path logs = data.resolve("logs");
        processes.put(
                EMBEDDED, new ServiceProcess(EMBEDDED, logs.resolve("embedded.log"), embedded(home, data, train)));
        for (String service : SERVICES) {
            List<String> options = service(home, service, settings, train);
            processes.put(service, new ServiceProcess(service, logs.resolve(service + ".log"), options));
        }
    }

    /** One whose processes write down, when they end, what makes the next ones start fast. */
    public static LocalSystem training(Home home, Path data, Ports ports) {
        return new LocalSystem(home, data, ports, Map.of(), true);
    }

    private List<String> embedded(Home home, Path data, boolean train) {
        List<String> options = jvm(home, EMBEDDED, train);
        options.addAll(List.of(
                "-cp",
                home.embeddedClassPath(),
                "org.ibid.embedded.Main",
                data.toString(),
                String.valueOf(ports.of(Ports.BROKER)),
                String.valueOf(ports.of(Ports.STORE))));
        return options;
    }

    private List<String> service(Home home, String service, Map<String, String> settings, boolean train) {
        List<String> options = jvm(home, service, train);
        options.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + ports.of(service),
                "-Dkafka.bootstrap.servers=" + brokers(),
                "-Dquarkus.mongodb.connection-string=" + store()));
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.add("-jar");
        options.add(home.jar(service).toString());
        return options;
    }

    private static List<String> jvm(Home home, String name, boolean train) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
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
        return "http://localhost:" + ports.of("enrichment");
    }

    /** Starts everything at once (the services wait for the broker) and returns when all are ready. */
    public void start() throws IOException, InterruptedException {
        for (ServiceProcess process : processes.values()) {
            process.start();
        }
        for (String service : SERVICES) {
            awaitReady(service);
        }
    }

    public void kill(String name) throws InterruptedException {
        processes.get(name).kill();
    }

    /** Starts it again after it was killed. */
    public void restart(String name) throws IOException {
        processes.get(name).start();
    }

    public void awaitReady(String service) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + ports.of(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady(health)) {
            checkAlive();
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(service + " is not ready after " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady(HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IllegalStateException when a process has ended by itself, with the end of its log */
    public void checkAlive() throws IOException {
        for (ServiceProcess process : processes.values()) {
            process.checkAlive();
        }
    }

    /** Process ids by name. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        processes
                .values()
                .forEach(process -> pids.put(process.name(), process.handle().pid()));
        return pids;
    }

    @Override
    public void close() {
        List<ServiceProcess> services = SERVICES.stream().map(processes::get).toList();
        try {
            services.forEach(ServiceProcess::terminate);
            for (ServiceProcess service : services) {
                service.awaitEnd();
            }
            // last, so that what the services finish still has somewhere to go
            processes.get(EMBEDDED).terminate();
            processes.get(EMBEDDED).awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
