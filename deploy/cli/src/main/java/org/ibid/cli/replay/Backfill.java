package org.ibid.cli.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.OperatorApi;
import org.ibid.cli.api.OperatorApi.Replay;
import org.jspecify.annotations.Nullable;

/**
 * Runs documents again, a few at a time: the next is sent when one has come to its end. So whatever their number, a new document
 * has no more than these few before it in any topic. An API or a broker that is away for a while is waited for.
 */
public final class Backfill {

    private static final Duration FIRST_LOOK = Duration.ofMillis(20);
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    private final OperatorApi api;
    private final String from;
    private final int atOnce;
    private final Duration patience;
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    /**
     * @param from name of the stage
     * @param atOnce how many are on their way at the same time
     * @param patience how long one is waited for
     */
    public Backfill(OperatorApi api, String from, int atOnce, Duration patience) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one document is on its way at once, not " + atOnce);
        }
        this.api = api;
        this.from = from;
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /**
     * Returns when all have come to their end.
     *
     * @return those that did not come through, with the reason
     */
    public Map<String, String> run(Collection<String> documents) throws InterruptedException {
        Iterator<String> ids = documents.iterator();
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < atOnce; lane++) {
                lanes.submit(() -> {
                    for (String id; (id = next(ids)) != null; ) {
                        run(id);
                    }
                    return null;
                });
            }
            lanes.shutdown();
            while (!lanes.awaitTermination(1, TimeUnit.HOURS)) {
                // what has patience of its own comes to an end
            }
        }
        return failures;
    }

    private static @Nullable String next(Iterator<String> ids) {
        synchronized (ids) {
            return ids.hasNext() ? ids.next() : null;
        }
    }

    private void run(String id) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Replay replay = send(id, deadline);
            for (Duration pause = FIRST_LOOK; !isOver(replay); pause = longer(pause)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("not through after " + patience);
                }
                Thread.sleep(pause);
            }
        } catch (IOException | RuntimeException e) {
            failures.put(id, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private Replay send(String id, long deadline) throws IOException, InterruptedException {
        while (true) {
            try {
                return api.replay(id, from);
            } catch (IbidApi.TryLater | IbidApi.Away later) {
                if (System.nanoTime() > deadline) {
                    throw later;
                }
                Thread.sleep(LAST_LOOK);
            }
        }
    }

    /** What can't be told for the moment is not over. */
    private boolean isOver(Replay replay) throws IOException, InterruptedException {
        try {
            return api.isOver(replay);
        } catch (IbidApi.TryLater | IbidApi.Away later) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LAST_LOOK) > 0 ? LAST_LOOK : twice;
    }
}
