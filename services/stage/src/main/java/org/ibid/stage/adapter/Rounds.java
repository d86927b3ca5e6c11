package org.ibid.stage.adapter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.ibid.stage.Backoff;
import org.jboss.logging.Logger;

/**
 * Work that is done round after round on a virtual thread of its own, until it is closed. Whatever a round throws is told, and the
 * next one comes all the same; an interrupt alone ends the rounds. Closing wakes a pause and leaves a round that is under way to
 * itself: it is the last, and nothing is told of it any more, as what it uses may be closing too.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Round round;
    private final IntFunction<Duration> pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** May wait, and may fail. */
    @FunctionalInterface
    public interface Round {
        void go() throws Exception;
    }

    private Rounds(String name, IntFunction<Duration> pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** A pause before each round, the first one too. */
    public static Rounds every(Duration pause, String name, Round round) {
        return new Rounds(name, faults -> pause, round);
    }

    /** One right after the other, for a round that waits itself; a pause only after rounds that fail. */
    public static Rounds unpaused(Backoff afterFaults, String name, Round round) {
        return new Rounds(name, faults -> faults == 0 ? Duration.ZERO : afterFaults.before(faults), round);
    }

    /** Once. */
    public void start() {
        Thread.ofVirtual().name(name).start(this::keepOn);
    }

    private void keepOn() {
        try {
            int faults = 0;
            while (!closed.await(pause.apply(faults).toNanos(), TimeUnit.NANOSECONDS)) {
                faults = goes() ? 0 : faults + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goes() throws InterruptedException {
        try {
            round.go();
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable fault) {
            if (closed.getCount() > 0) {
                StoreAway.tell(LOG, name + " waits", fault);
            }
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
