package org.ibid.normalizer.isolation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something when a bound is overrun, unless it is closed before. */
final class Watch implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parser-watch").factory());

    /** Between two looks at a process, at least. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Runnable action;
    private volatile @Nullable Future<?> next;
    private volatile boolean closed;

    private Watch(Runnable action) {
        this.action = action;
    }

    /** By the clock. */
    static Watch overTime(Duration most, Runnable action) {
        Watch watch = new Watch(action);
        watch.after(most, watch::overrun);
        return watch;
    }

    /**
     * By the work that a process does from now on, of all its threads and in the kernel for it: a machine that is busy with other
     * things takes nothing of it. Where the system does not tell, it is never overrun.
     */
    static Watch overWork(ProcessHandle process, Duration most, Runnable action) {
        Watch watch = new Watch(action);
        watch.look(process, done(process).plus(most));
        return watch;
    }

    private void look(ProcessHandle process, Duration most) {
        Duration left = most.minus(done(process));
        if (!left.isPositive()) {
            overrun();
        } else {
            // no process can do more in less: most documents are done before the first look
            Duration soonest = left.dividedBy(Runtime.getRuntime().availableProcessors());
            after(soonest.compareTo(LOOK) < 0 ? LOOK : soonest, () -> look(process, most));
        }
    }

    private static Duration done(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void after(Duration time, Runnable step) {
        Future<?> scheduled = CLOCK.schedule(step, time.toMillis(), TimeUnit.MILLISECONDS);
        next = scheduled;
        if (closed) {
            scheduled.cancel(false);
        }
    }

    private void overrun() {
        if (!closed) {
            action.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        Future<?> scheduled = next;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }
}
