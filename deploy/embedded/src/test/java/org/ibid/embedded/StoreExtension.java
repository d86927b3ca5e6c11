package org.ibid.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A store for the tests of one class, in a folder of its own, with a database that is empty before each. */
public final class StoreExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final String database;
    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    public StoreExtension(String database) {
        this.database = database;
    }

    public MongoClient client() {
        return client;
    }

    /** For a client in another process. */
    public String address() {
        return store.connectionString();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("ibid-store");
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.connectionString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        client.getDatabase(database).drop();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        client.close();
        store.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
