package org.ibid.stage;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Runs work side by side, but what has the same key in the order in which it came. */
final class Lanes {

    private final ExecutorService threads;
    private final Map<Object, Queue<Runnable>> waiting = new HashMap<>();

    /** @param threads one a key at a time */
    Lanes(ExecutorService threads) {
        this.threads = threads;
    }

    /** Returns at once. */
    synchronized void add(Object key, Runnable work) {
        Queue<Runnable> lane = waiting.get(key);
        if (lane != null) {
            lane.add(work);
            return;
        }
        waiting.put(key, new ArrayDeque<>());
        threads.execute(() -> run(key, work));
    }

    private void run(Object key, Runnable first) {
        for (Runnable work = first; work != null; work = next(key)) {
            work.run();
        }
    }

    private synchronized @Nullable Runnable next(Object key) {
        Queue<Runnable> lane = waiting.get(key);
        Runnable work = lane == null ? null : lane.poll();
        if (work == null) {
            waiting.remove(key);
        }
        return work;
    }
}
