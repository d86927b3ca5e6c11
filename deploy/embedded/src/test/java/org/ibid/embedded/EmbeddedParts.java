package org.ibid.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Broker and store for a component test, in the test's own JVM and a folder of its own. */
public final class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

    static volatile String brokers;

    private Path folder;
    private EmbeddedBroker broker;
    private EmbeddedStore store;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("ibid-component-test");
            store = EmbeddedStore.start(folder.resolve("store"), 0);
            broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
            brokers = broker.bootstrapServers();
            return Map.of(
                    "kafka.bootstrap.servers",
                    broker.bootstrapServers(),
                    "quarkus.mongodb.connection-string",
                    store.connectionString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        broker.close();
        store.close();
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> within = Files.walk(folder)) {
            // what lies in a folder before the folder
            for (Path path : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
