package org.ibid.cli.api;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.ibid.contracts.Document;
import org.ibid.contracts.Document.Status;

/**
 * Follows published documents until what was published has come to its end, with a line for each step. One question is asked at a
 * time and never more than a hundred a second: of a document that does not move, ever more rarely.
 */
public final class Follower {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final IbidApi api;
    private final PrintStream out;

    public Follower(IbidApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** A document on its way, under the name that the person knows it by. */
    public record Followed(String name, IbidApi.Published published) {}

    /** @param due when to ask, and {@code delay} before asking again, in nanoseconds of the system's timer */
    private record Question(int index, long due, long delay) {

        static Question now(int index) {
            return new Question(index, System.nanoTime(), FIRST.toNanos());
        }

        Question later(boolean moved) {
            long next = moved ? FIRST.toNanos() : Math.min(2 * delay, LONGEST.toNanos());
            return new Question(index, System.nanoTime() + next, next);
        }
    }

    /** Whether what was published came through: with the failure of a refresh, the document that is shown is that of before. */
    public static boolean isThrough(Document document) {
        return document != null && document.failure() == null;
    }

    /** @return the documents at their end, in the order given; null for one that did not get there in time */
    public List<Document> follow(List<Followed> all, Duration patience) throws IOException, InterruptedException {
        Way way = new Way(all);
        long deadline = System.nanoTime() + patience.toNanos();
        PriorityQueue<Question> open = new PriorityQueue<>(Comparator.comparingLong(Question::due));
        for (int i = 0; i < all.size(); i++) {
            open.add(Question.now(i));
        }
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            Question question = open.remove();
            long early = question.due() - System.nanoTime();
            Thread.sleep(Duration.ofNanos(Math.max(early, BETWEEN_QUESTIONS.toNanos())));
            boolean moved = way.ask(question.index());
            if (way.ended.get(question.index()) == null) {
                open.add(question.later(moved));
            }
        }
        return way.ended;
    }

    private final class Way {

        private final List<Followed> all;
        private final List<Document> ended;
        private final Map<Integer, Status> last = new HashMap<>();
        private final long start = System.nanoTime();
        private int through;

        Way(List<Followed> all) {
            this.all = all;
            this.ended = new ArrayList<>(Collections.nCopies(all.size(), null));
        }

        /** @return whether it has moved since it was last asked for */
        boolean ask(int index) throws IOException, InterruptedException {
            Followed followed = all.get(index);
            Optional<Document> document = api.document(followed.published().id());
            if (document.isEmpty()) {
                return false;
            }
            boolean end = followed.published().isAnsweredBy(document.get());
            Status status = document.get().status();
            boolean moved = status != last.put(index, status);
            if (end) {
                ended.set(index, document.get());
                through++;
            }
            // a refresh shows the good document, or the old failure, until it has ended itself
            boolean onItsWay = status != Status.ENRICHED && status != Status.FAILED;
            if (end || moved && onItsWay) {
                tell(followed, document.get(), end);
            }
            return moved;
        }

        private void tell(Followed followed, Document document, boolean end) {
            String reason = end && document.failure() != null
                    ? "  " + document.failure().code() + ": "
                            + document.failure().message()
                    : "";
            out.printf(
                    "  [%d/%d] %6.1f s  %-10s %s%s%n",
                    through,
                    all.size(),
                    (System.nanoTime() - start) / 1e9,
                    document.status().name().toLowerCase(Locale.ROOT),
                    followed.name(),
                    reason);
        }
    }
}
