package org.ibid.cli.api;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.jspecify.annotations.Nullable;

/**
 * Follows published documents until what was published has come to its end, also while more are being published. One question is
 * asked at a time and never more than a hundred a second: of a document that does not move, ever more rarely.
 */
public final class Follower {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final IbidApi api;
    private final Progress progress;

    /** With a line for each step. */
    public Follower(IbidApi api, PrintStream out) {
        this(api, new ProgressLines(out));
    }

    public Follower(IbidApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /** A document on its way, under the name that the person knows it by. */
    public record Followed(String name, IbidApi.Published published) {}

    /** What is published while others are followed. */
    public interface Arrivals {

        /** Empty when none has come since. */
        Optional<Followed> next();

        /** Whether another may come; asked before {@link #next}. */
        boolean mayContinue();

        /** How many there will be in the end. */
        int total();
    }

    /**
     * How far a document has come that was followed.
     *
     * @param seen as it was seen last; null when it was never there
     */
    public record Way(Followed followed, @Nullable DocumentView seen, boolean ended) {

        public boolean isThrough() {
            return ended && Follower.isThrough(seen);
        }
    }

    /** A document that is on its way, and when to ask for it: in nanoseconds of the system's timer. */
    private static final class Question {

        private final Followed followed;
        private long due = System.nanoTime();
        private long delay = FIRST.toNanos();
        private @Nullable DocumentView seen;
        private boolean ended;

        Question(Followed followed) {
            this.followed = followed;
        }

        long due() {
            return due;
        }

        void later(boolean moved) {
            delay = moved ? FIRST.toNanos() : Math.min(2 * delay, LONGEST.toNanos());
            due = System.nanoTime() + delay;
        }

        Way way() {
            return new Way(followed, seen, ended);
        }
    }

    /** Whether what was published came through: with the failure of a refresh, the document that is shown is that of before. */
    public static boolean isThrough(@Nullable DocumentView document) {
        return document != null && document.failure() == null;
    }

    /**
     * @param patience for as long as nothing moves
     * @return the documents at their end, in the order given; null for one that did not get there in time
     */
    public List<@Nullable DocumentView> follow(List<Followed> all, Duration patience)
            throws IOException, InterruptedException {
        Iterator<Followed> given = all.iterator();
        Arrivals arrivals = new Arrivals() {
            @Override
            public Optional<Followed> next() {
                return given.hasNext() ? Optional.of(given.next()) : Optional.empty();
            }

            @Override
            public boolean mayContinue() {
                return given.hasNext();
            }

            @Override
            public int total() {
                return all.size();
            }
        };
        // not toList: it takes no nulls for what they are here
        List<@Nullable DocumentView> ended = new ArrayList<>();
        follow(arrivals, patience).forEach(way -> ended.add(way.ended() ? way.seen() : null));
        return ended;
    }

    /**
     * @param patience for as long as nothing moves
     * @return in the order in which they came
     */
    public List<Way> follow(Arrivals arrivals, Duration patience) throws IOException, InterruptedException {
        List<Question> all = new ArrayList<>();
        PriorityQueue<Question> open = new PriorityQueue<>(Comparator.comparingLong(Question::due));
        long deadline = System.nanoTime() + patience.toNanos();
        int through = 0;
        boolean more = true;
        while ((more || !open.isEmpty()) && System.nanoTime() < deadline) {
            more = arrivals.mayContinue();
            for (Optional<Followed> next; (next = arrivals.next()).isPresent(); ) {
                all.add(new Question(next.get()));
                open.add(all.getLast());
                deadline = System.nanoTime() + patience.toNanos();
            }
            Question question = open.poll();
            if (question == null) {
                Thread.sleep(BETWEEN_QUESTIONS);
                continue;
            }
            long early = Math.min(question.due() - System.nanoTime(), FIRST.toNanos());
            Thread.sleep(Duration.ofNanos(Math.max(early, BETWEEN_QUESTIONS.toNanos())));
            boolean moved = question.due() <= System.nanoTime() && ask(question);
            if (moved) {
                deadline = System.nanoTime() + patience.toNanos();
            }
            through += question.ended ? 1 : 0;
            if (moved) {
                progress.step(through, arrivals.total(), question.way());
            }
            if (!question.ended) {
                open.add(question);
            }
        }
        return all.stream().map(Question::way).toList();
    }

    /** @return whether there is a step to tell */
    private boolean ask(Question question) throws IOException, InterruptedException {
        Optional<DocumentView> document =
                api.document(question.followed.published().id());
        if (document.isEmpty()) {
            question.later(false);
            return false;
        }
        Status before = question.seen == null ? null : question.seen.status();
        DocumentView seen = document.get();
        question.seen = seen;
        question.ended = question.followed.published().isAnsweredBy(seen);
        Status status = seen.status();
        boolean moved = status != before;
        question.later(moved);
        // a refresh shows the good document, or the old failure, until it has ended itself
        boolean onItsWay = !status.isEnd();
        return question.ended || moved && onItsWay;
    }
}
