package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.local.Home;
import org.ibid.cli.local.Layout;
import org.ibid.cli.local.LocalSystem;
import org.ibid.cli.local.Ports;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A full disk ends the broker or the store, which acknowledge nothing they could not write; with room they go on, and nothing was lost.
 * The disks are small file systems in memory, so it needs root on Linux, and is skipped without.
 */
class FullDiskE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Layout APART = new Layout(true, 1);

    /** What is free when the documents come: less than they take. */
    private static final int FREE_KIB = 3 << 10;

    private static final int DOCUMENTS = 100;
    private static final int LETTERS = 40_000;

    @TempDir
    Path data;

    private final Random random = new Random(Long.getLong("ibid.test.seed", 9));
    private final Set<Path> disks = new HashSet<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path disk : disks) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void nothingIsLostWhenTheDiskOfTheStoreAndThenTheBrokersIsFull() throws Exception {
        assumeTrue(
                mounted(data.resolve(Ports.STORE)) && mounted(data.resolve(Ports.BROKER)), "a disk can't be mounted");
        try (var system = new LocalSystem(Home.find(), data, APART, Ports.unusual(APART), Map.of());
                var broker = new Broker(system.brokers());
                ExecutorService publisher = Executors.newSingleThreadExecutor()) {
            try {
                system.start();
                var ledger = new Ledger(broker);
                for (String full : List.of(Ports.STORE, Ports.BROKER)) {
                    Path disk = data.resolve(full);
                    resize(disk, used(disk) + FREE_KIB);
                    Future<?> published = publisher.submit(() -> {
                        ledger.publish(documents(full));
                        return null;
                    });
                    assertThat(system.process(full).waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .as("the %s ends", full)
                            .isTrue();
                    resize(disk, 1 << 20);
                    system.start(full);
                    published.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
                assertThat(Files.readString(data.resolve("logs/store.log"))).contains("the store ends");
                ledger.awaitEnd(new IbidApi(system.api()), PATIENCE);
                System.out.println(ledger.tally(Topics.ENRICHED) + "; the disks of store and broker were full");
                ledger.verifyAllStages();
                assertThat(broker.read(Topics.FAILED)).isEmpty();
                system.checkAlive();
            } finally {
                publisher.shutdownNow();
            }
        }
    }

    private List<ProducerRecord<byte[], byte[]>> documents(String full) {
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] letters = new byte[LETTERS];
            random.nextBytes(letters);
            String id = full + "-" + i;
            String text = "The lamps of " + id + " were off, and the rest is noise: "
                    + Base64.getEncoder().encodeToString(letters);
            intakes.add(Broker.record(
                    Topics.INTAKE, id, "{\"id\":\"" + id + "\",\"content\":{\"text\":\"" + text + "\"}}"));
        }
        return intakes;
    }

    private boolean mounted(Path disk) throws Exception {
        Files.createDirectories(disk);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs", disk.toString()) == 0;
        if (mounted) {
            disks.add(disk);
        }
        return mounted;
    }

    private static void resize(Path disk, long kib) throws Exception {
        assertThat(run("mount", "-o", "remount,size=" + kib + "k", disk.toString()))
                .isZero();
    }

    private static long used(Path disk) throws IOException {
        FileStore store = Files.getFileStore(disk);
        return (store.getTotalSpace() - store.getUnallocatedSpace()) >> 10;
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException none) {
            return -1;
        }
    }
}
