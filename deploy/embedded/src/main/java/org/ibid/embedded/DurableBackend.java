package org.ibid.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Answers a write only after it stands in the file, so that what was acknowledged survives a {@code kill -9} (of the
 * process: nothing is forced through the operating system's cache, so a power cut may still take the last writes).
 *
 * <p>A commit never falls into the middle of a command: half of one, a document without its index entry, would outlive the
 * crash. Commands that wait while another's commit runs share the next one. Once the file takes no more, as on a full disk, nothing is
 * acknowledged any more, and what readers see is not to be trusted: whoever started the store is told, and ends it.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findandmodify", "createindexes", "dropindexes", "drop", "create");

    private final ReadWriteLock quiescence = new ReentrantReadWriteLock(true);
    private final Consumer<MVStoreException> fault;
    private long applied;
    private long committed;

    /** @param fault is told when the file takes no more */
    DurableBackend(MVStore store, Consumer<MVStoreException> fault) {
        super(store);
        this.fault = fault;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    /**
     * Answers with copies, made while no write runs: the engine hands out its own documents and changes them where they are, field by
     * field, so an answer that is still on its way out would show a later update, or half of one.
     */
    @Override
    public Document handleMessage(MongoMessage message) {
        boolean write = isWrite(message.getDocument());
        Lock lock = write ? quiescence.writeLock() : quiescence.readLock();
        Document response;
        long last = 0;
        lock.lock();
        try {
            response = super.handleMessage(message).cloneDeeply();
            if (write) {
                last = ++applied;
            }
        } finally {
            lock.unlock();
        }
        if (write) {
            commitUpTo(last);
        }
        return response;
    }

    private static boolean isWrite(Document command) {
        return !command.isEmpty()
                && WRITES.contains(command.keySet().iterator().next().toLowerCase(java.util.Locale.ROOT));
    }

    private void commitUpTo(long write) {
        quiescence.writeLock().lock();
        try {
            if (committed < write) {
                getMvStore().commit();
                committed = applied;
            }
        } catch (MVStoreException full) {
            fault.accept(full);
            throw full;
        } finally {
            quiescence.writeLock().unlock();
        }
    }
}
