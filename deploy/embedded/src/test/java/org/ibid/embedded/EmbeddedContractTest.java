package org.ibid.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded parts keep what Ibid asks of store and broker. */
class EmbeddedContractTest implements StoreContract, BrokerContract {

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedStore store;

    @BeforeAll
    static void start() throws Exception {
        store = EmbeddedStore.start(folder.resolve("store"), 0);
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
        store.close();
    }

    @Override
    public String connectionString() {
        return store.connectionString();
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }
}
