package org.ibid.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Broker and store for a component test, in the test's own JVM and a folder of its own. */
public final class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

    static volatile String brokers;

    private EmbeddedBroker broker;
    private EmbeddedStore store;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("ibid-component-test");
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
    }
}
