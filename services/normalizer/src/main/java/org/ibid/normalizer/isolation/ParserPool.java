package org.ibid.normalizer.isolation;

import java.io.IOException;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.isolation.Gone.How;
import org.ibid.normalizer.isolation.IsolatedNormalizer.Taking;

/**
 * The parser processes: started when first needed, used again for the next document, replaced after a crash. Each exchange has a
 * platform thread: reading from a pipe would pin the carrier of a virtual one, and parsers that hang would hold up all of them.
 */
final class ParserPool implements AutoCloseable {

    private static final int TRIES = 3;

    private final Limits limits;
    private final String mainClass;
    private final ExecutorService exchanges;
    private final Deque<ParserProcess> resting = new ConcurrentLinkedDeque<>();
    private final Set<ParserProcess> living = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ParserPool(Limits limits, Class<?> main) {
        this.limits = limits;
        this.mainClass = main.getName();
        this.exchanges = Executors.newFixedThreadPool(
                limits.processes(),
                Thread.ofPlatform().daemon().name("parser-", 0).factory());
    }

    <T> T normalize(StoredSource source, Taking<T> taking) throws IOException, NoParser, InterruptedException {
        try {
            Future<T> answer = exchanges.submit(() -> taking.take(read(source)));
            try {
                return answer.get();
            } catch (InterruptedException e) {
                // one that is being read already is read to its end, which is bounded
                answer.cancel(false);
                throw e;
            }
        } catch (RejectedExecutionException | CancellationException e) {
            throw ended();
        } catch (ExecutionException e) {
            if (closed) {
                throw ended();
            }
            switch (e.getCause()) {
                case IOException unread -> throw unread;
                case NoParser none -> throw none;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Runnable waiting : exchanges.shutdownNow()) {
            ((Future<?>) waiting).cancel(false);
        }
        living.forEach(ParserProcess::close);
    }

    private Normalization read(StoredSource source) throws IOException, NoParser, InterruptedException {
        int kills = 0;
        Gone last = null;
        for (int i = 0; i < TRIES && kills < 2; i++) {
            ParserProcess process = free();
            try {
                return process.normalize(source);
            } catch (Gone gone) {
                kills += gone.how() == How.KILLED ? 1 : 0;
                last = gone;
            } finally {
                rest(process);
            }
        }
        if (kills == 2) {
            // once may be an operator's, twice is the kernel's for want of memory
            return limits.outOfMemory();
        }
        if (last != null && last.how() == How.QUIETLY) {
            return new Unreadable("parser-crashed", "The parser ended without a word while it read the document.");
        }
        throw new NoParser("parser processes are being stopped", last);
    }

    private ParserProcess free() throws NoParser, InterruptedException {
        for (ParserProcess process = resting.poll(); process != null; process = resting.poll()) {
            if (process.isAlive()) {
                return process;
            }
            living.remove(process);
        }
        ParserProcess process = ParserProcess.start(limits, mainClass);
        living.add(process);
        if (closed) {
            process.close();
        }
        try {
            process.awaitReady();
        } catch (NoParser failed) {
            living.remove(process);
            if (closed) {
                throw ended();
            }
            throw failed;
        }
        return process;
    }

    private void rest(ParserProcess process) {
        if (process.isAlive()) {
            resting.push(process);
        } else {
            living.remove(process);
        }
    }

    private static InterruptedException ended() {
        return new InterruptedException("the parsers have been closed");
    }
}
