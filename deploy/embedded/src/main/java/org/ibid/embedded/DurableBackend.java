package org.ibid.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it stands in the file, so that what was acknowledged survives a {@code kill -9} (of the
 * process: nothing is forced through the operating system's cache, so a power cut may still take the last writes).
 *
 * <p>A commit never falls into the middle of a command: half of one, a document without its index entry, would outlive the
 * crash. Commands that wait while another's commit runs share the next one.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findandmodify", "createindexes", "dropindexes", "drop", "create");

    private final ReadWriteLock quiescence = new ReentrantReadWriteLock(true);
    private final AtomicLong applied = new AtomicLong();
    private long committed;

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document response;
        quiescence.readLock().lock();
        try {
            response = super.handleMessage(message);
        } finally {
            quiescence.readLock().unlock();
        }
        if (isWrite(message.getDocument())) {
            commitUpTo(applied.incrementAndGet());
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
                committed = applied.get();
                getMvStore().commit();
            }
        } finally {
            quiescence.writeLock().unlock();
        }
    }
}
