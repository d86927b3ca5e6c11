package org.ibid.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A store that speaks MongoDB's wire protocol, on localhost, in one file that it resumes from. It knows no secondary
 * indexes, text search or transactions: for trying and for tests.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final int COMPACTION_MILLIS = 2_000;

    /** Of pages, as they are in memory; the engine's default of 16 reads most of them from the file again and again. */
    private static final int CACHE_MEBIBYTES = 64;

    /** What today's clients ask for as the least; the commands that Ibid uses are the same in it. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(6, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 17;
        }
    };

    private final DurableBackend backend;
    private final MongoServer server;

    private EmbeddedStore(DurableBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
    }

    /**
     * @param folder for the file; created if absent
     * @param port to listen on; 0 picks a free one
     */
    public static EmbeddedStore start(Path folder, int port) throws IOException {
        return start(folder, port, full -> {});
    }

    /** @param fault is told when the file takes no more: nothing is acknowledged from then on, and the store is to be ended */
    static EmbeddedStore start(Path folder, int port, Consumer<MVStoreException> fault) throws IOException {
        return start(folder, port, fault, open -> {});
    }

    /** One that speaks TLS alone, and shows this certificate; of users it knows nothing. */
    public static EmbeddedStore start(Path folder, int port, PrivateKey key, X509Certificate certificate)
            throws IOException {
        return start(folder, port, full -> {}, server -> server.enableSsl(key, null, certificate));
    }

    private static EmbeddedStore start(
            Path folder, int port, Consumer<MVStoreException> fault, Consumer<MongoServer> protection)
            throws IOException {
        Files.createDirectories(folder);
        MVStore file = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEBIBYTES)
                .open();
        KeyType.order(file);
        file.compactFile(COMPACTION_MILLIS);
        DurableBackend backend = new DurableBackend(file, fault);
        backend.version(VERSION);
        MongoServer server = new MongoServer(backend);
        protection.accept(server);
        server.bind("localhost", port);
        return new EmbeddedStore(backend, server);
    }

    /** Without a database name. */
    public String connectionString() {
        return server.getConnectionString();
    }

    @Override
    public void close() {
        server.shutdownNow();
        backend.close();
    }
}
