package org.ibid.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for at the same moment is asked for in one go, as a group commit does: one that is alone goes at once, and what comes
 * while others are under way waits for them and goes as the next group. No thread of its own: one of those who ask goes for all.
 */
public final class Together<Q, A> {

    private final int most;
    private final Group<Q, A> group;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    /** Asks for several: as many answers, in their order. What it throws, each of them gets. */
    @FunctionalInterface
    public interface Group<Q, A> {
        List<A> ask(List<Q> questions);
    }

    /** @param most in one go */
    public Together(int most, Group<Q, A> group) {
        this.most = most;
        this.group = group;
    }

    /** Returns with its own answer; one question at a time from one thread, so those of one thread keep their order. */
    public A ask(Q question) {
        Asked mine = new Asked(question);
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.isOver()) {
                goForAll();
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    private void goForAll() {
        List<Asked> some = new ArrayList<>();
        for (Asked next; some.size() < most && (next = waiting.poll()) != null; ) {
            some.add(next);
        }
        try {
            List<A> answers =
                    group.ask(some.stream().map(asked -> asked.question).toList());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException | Error fault) {
            some.forEach(asked -> asked.fault = fault);
        }
    }

    /** Read and written by whoever has the turn. */
    private final class Asked {

        private final Q question;
        private @Nullable A answer;
        private @Nullable Throwable fault;

        Asked(Q question) {
            this.question = question;
        }

        boolean isOver() {
            return answer != null || fault != null;
        }

        A answer() {
            if (fault instanceof RuntimeException exception) {
                throw exception;
            }
            if (fault instanceof Error error) {
                throw error;
            }
            return Objects.requireNonNull(answer);
        }
    }
}
