package org.ibid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Follower.Followed;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.DataFolder;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.cli.report.Findings;
import org.ibid.contracts.DocumentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description =
                "Run the whole system on this machine, publish the samples, print what was found, serve until Ctrl-C.")
final class RunCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(names = "--once", description = "End after the table; exit code 1 if a sample failed.")
    private boolean once;

    @Option(names = "--data", description = "Where its data is kept and resumed from (default: data in the checkout).")
    private Path data;

    @Option(
            names = "--train",
            hidden = true,
            description =
                    "As --once, and write the caches that make later runs start fast; the last step of the build.")
    private boolean train;

    @Option(
            names = "--allow-private-addresses",
            description = "Let the fetcher ask this machine and the private network; for local trials.")
    private boolean allowPrivateAddresses;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Home home = Home.find();
        Path folder = data == null ? home.path().resolve("data") : data.toAbsolutePath();
        DataFolder taken = DataFolder.take(folder);
        Ports ports = Ports.pick();
        Map<String, String> settings = new HashMap<>();
        if (allowPrivateAddresses) {
            settings.put("ibid.fetcher.allow-private-addresses", "true");
        }
        LocalSystem system = train
                ? LocalSystem.training(home, folder, ports)
                : new LocalSystem(home, folder, Layout.SMALL, ports, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            system.close();
            taken.close();
        }));

        System.out.println("starting broker, store and services; data and logs in " + folder);
        system.start(System.out::println);
        announce(system, ports, System.nanoTime() - start);
        boolean failed = demonstrate(home, system);
        if (once || train) {
            return failed ? Ibid.SOME_FAILED : 0;
        }
        System.out.println("serving until Ctrl-C; try: ./ibid ingest FILE, ./ibid show ID" + apiHint(ports, system));
        while (true) {
            system.checkAlive();
            Thread.sleep(1_000);
        }
    }

    private static void announce(LocalSystem system, Ports ports, long nanos) {
        System.out.printf("ready after %.1f s%n", nanos / 1e9);
        System.out.println("  broker  " + system.brokers() + note(ports, Ports.BROKER));
        System.out.println("  store   " + system.store() + note(ports, Ports.STORE));
        System.out.println("  API     " + system.api() + "/documents" + note(ports, "enrichment"));
        for (String service : LocalSystem.SERVICES) {
            System.out.println("  health  " + system.address(service) + "/q/health  " + service + note(ports, service));
        }
    }

    private static String note(Ports ports, String name) {
        return ports.isUsual(name) ? "" : "  (the usual port is taken)";
    }

    private static String apiHint(Ports ports, LocalSystem system) {
        return ports.isUsual("enrichment") ? "" : " (with --api " + system.api() + ")";
    }

    private static boolean demonstrate(Home home, LocalSystem system) throws IOException, InterruptedException {
        IbidApi api = new IbidApi(system.api());
        List<Followed> samples = new ArrayList<>();
        for (Path sample : samples(home.samples())) {
            samples.add(new Followed(sample.getFileName().toString(), api.upload(sample)));
        }
        System.out.println("published " + samples.size() + " samples to documents.intake");
        List<DocumentView> documents = new Follower(api, System.out).follow(samples, PATIENCE);
        System.out.println();
        System.out.print(Findings.table(samples.stream().map(Followed::name).toList(), documents));
        System.out.println();
        return !documents.stream().allMatch(Follower::isThrough);
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
