package org.ibid.cli.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.ibid.cli.api.Follower.Arrivals;
import org.ibid.cli.api.Follower.Followed;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.IbidApi.Published;
import org.jspecify.annotations.Nullable;

/** Publishes a few documents at a time, while others are followed. */
public final class Publisher implements Arrivals {

    private static final int TOGETHER = 4;
    private static final int ATTEMPTS = 30;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    private final IbidApi api;
    private final Journal journal;
    private final IntSupplier total;
    private final Iterator<Wanted> wanted;
    private final ConcurrentLinkedQueue<Followed> arrived = new ConcurrentLinkedQueue<>();
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();
    private final Phaser busy = new Phaser(TOGETHER);
    private volatile IbidApi.@Nullable Away away;
    private volatile boolean stopped;

    public Publisher(IbidApi api, Journal journal, List<Wanted> wanted) {
        this(api, journal, wanted.iterator(), wanted::size);
    }

    /** @param total how many there are, as far as it is known by now */
    public Publisher(IbidApi api, Journal journal, Iterator<Wanted> wanted, IntSupplier total) {
        this.api = api;
        this.journal = journal;
        this.total = total;
        this.wanted = wanted;
        for (int n = 0; n < TOGETHER; n++) {
            Thread.ofVirtual().start(this::work);
        }
    }

    @Override
    public Optional<Followed> next() {
        return Optional.ofNullable(arrived.poll());
    }

    @Override
    public boolean mayContinue() {
        return !busy.isTerminated();
    }

    @Override
    public int total() {
        return total.getAsInt() - refused.size();
    }

    /** What was not taken, with the reason; all of it once there is no more to come. */
    public Map<String, String> refused() {
        return refused;
    }

    /** @throws IbidApi.Away when there is no Ibid to publish to */
    public void check() throws IbidApi.Away {
        IbidApi.Away nobody = away;
        if (nobody != null) {
            throw nobody;
        }
    }

    /** Publishes no more; returns once what is under way is noted, so that it is not published again. */
    public void stop() {
        stopped = true;
        try {
            busy.awaitAdvanceInterruptibly(0, STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // it is published again, which is the same document
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (Optional<Wanted> next; away == null && !stopped && (next = take()).isPresent(); ) {
                publish(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.arriveAndDeregister();
        }
    }

    private Optional<Wanted> take() {
        synchronized (wanted) {
            return wanted.hasNext() ? Optional.of(wanted.next()) : Optional.empty();
        }
    }

    private void publish(Wanted document) throws InterruptedException {
        try {
            Optional<Published> before = journal.find(document);
            // the store may be another than that of before
            Published now =
                    before.isPresent() && api.document(before.get().id()).isPresent()
                            ? before.get()
                            : patiently(document);
            if (before.filter(now::equals).isEmpty()) {
                journal.add(document, now);
            }
            arrived.add(new Followed(document.name(), now));
        } catch (IbidApi.Away nobody) {
            away = nobody;
        } catch (IOException | RuntimeException e) {
            refused.put(document.name(), e.getMessage() == null ? e.toString() : e.getMessage());
        } finally {
            document.release().run();
        }
    }

    private Published patiently(Wanted document) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return document.publishing().to(api);
            } catch (IbidApi.TryLater e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }
}
