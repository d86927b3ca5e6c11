package org.ibid.enrichment.status;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Run;
import org.jspecify.annotations.Nullable;

/**
 * How far a document is. The events of its stages come from topics of their own, so in any order, and some come twice: each part
 * of this is the greatest of its kind that has been heard of, so the same events end in the same progress whatever their order,
 * and what is shown follows from it. What was enriched once stays so: a refresh shows when it is through, and one that fails
 * leaves its failure beside the last good document.
 *
 * @param reached how far the newest attempt has come; null before the first event, and of no interest once enriched
 * @param failed the newest attempt that failed; null for none
 * @param uncounted the newest failure of an intake before the fetcher could count its run: what it answers tells its place among
 *     the runs; null for none
 * @param enriched the attempt that is shown once there is one: of the newest revision the newest; null before
 * @param ended the newest run that has come to its end, with all the intakes that were answered; null before the first
 * @param waiting the newest attempt at a fetch that brought nothing and is to be made again; null for none
 * @param deleted the newest run in which the document was deleted: of what is of that run or before it nothing is known any more;
 *     null for never
 * @param expanded the newest attempt that ended as a collection, whose entries are documents of their own; null for none
 * @param places where the newest event stands that says that a stage before the last has done its part, by that stage's status: from
 *     there the stages behind it can run again
 */
public record Progress(
        @Nullable Reached reached,
        @Nullable Failed failed,
        @Nullable Failed uncounted,
        @Nullable Attempt enriched,
        @Nullable Run ended,
        @Nullable Waiting waiting,
        @Nullable Run deleted,
        @Nullable Expanded expanded,
        Map<Status, Place> places) {

    public Progress {
        places = places == null ? Map.of() : Map.copyOf(places);
    }

    /** Before anything is known. */
    public static final Progress NONE = new Progress(null, null, null, null, null, null, null, null, Map.of());

    private static final Comparator<Attempt> SHOWN =
            Comparator.comparingInt(Attempt::revision).thenComparing(Comparator.naturalOrder());

    /** A stage before the last has done its part. */
    public record Reached(Attempt attempt, Status stage) {

        private static final Comparator<Reached> ORDER =
                Comparator.comparing(Reached::attempt).thenComparing(Reached::stage);
    }

    /** An attempt that failed, and why. */
    public record Failed(Attempt attempt, Failure failure) {

        /** The same failure may have been sent twice, at two times: the first that was heard of stays. */
        private static final Comparator<Failed> ORDER = Comparator.comparing(Failed::attempt)
                .thenComparing(failed -> failed.failure.stage())
                .thenComparing(failed -> failed.failure.code());

        private static final Comparator<Failed> BY_OFFSET = Comparator.<Failed, Long>comparing(
                        failed -> Collections.max(failed.attempt.run().intakes().values()))
                .thenComparing(ORDER);

        /** Of runs that know nothing of each other's partitions the counted one is taken for the newer. */
        private boolean isAfter(Run counted) {
            return counted.intakes().isEmpty()
                    || attempt.run().intakes().entrySet().stream()
                            .anyMatch(intake -> counted.intakes().containsKey(intake.getKey())
                                    && !counted.answers(intake.getKey(), intake.getValue()));
        }
    }

    /**
     * A fetch that is to be made again.
     *
     * @param attempts made so far
     */
    public record Waiting(Run run, int attempts, Instant nextAttemptAt, Failure lastAttempt) {

        private static final Comparator<Waiting> ORDER =
                Comparator.comparing(Waiting::run).thenComparing(Waiting::attempts);
    }

    /** A collection is through, and what became of it. */
    public record Expanded(Attempt attempt, Expansion expansion) {

        private static final Comparator<Expanded> ORDER = Comparator.comparing(Expanded::attempt);
    }

    /**
     * The document is deleted, and all that is known of it, but for what is newer.
     *
     * @param run in which it was asked for
     */
    public Progress deleted(Run run) {
        Attempt end = Attempt.of(run, 0, 0);
        return new Progress(
                reached != null && reached.attempt().compareTo(end) > 0 ? reached : null,
                failed != null && failed.attempt().compareTo(end) > 0 ? failed : null,
                uncounted != null && uncounted.isAfter(run) ? uncounted : null,
                takesAfter(run) ? enriched : null,
                ended,
                waiting != null && waiting.run().compareTo(run) > 0 ? waiting : null,
                deleted != null && deleted.compareTo(run) > 0 ? deleted : run,
                expanded != null && expanded.attempt().compareTo(end) > 0 ? expanded : null,
                placesAfter(run));
    }

    /** Whether what is shown is newer than a deletion. */
    public boolean takesAfter(Run deletion) {
        return enriched != null && enriched.run().compareTo(deletion) > 0;
    }

    private boolean isDeleted(Run run) {
        return deleted != null && run.compareTo(deleted) <= 0;
    }

    /** Somebody has asked for it at this place of the intake topic. */
    public Progress accepted(int partition, long offset) {
        return deleted != null && deleted.answers(partition, offset) ? this : accepted();
    }

    /** Somebody has asked for it. */
    public Progress accepted() {
        return moved(Status.ACCEPTED, Attempt.NONE);
    }

    /** A stage before the last has done its part. */
    public Progress reached(Status stage, Attempt attempt) {
        return isDeleted(attempt.run()) ? this : moved(stage, attempt);
    }

    private Progress moved(Status stage, Attempt attempt) {
        if (enriched != null) {
            return this;
        }
        Reached further = greater(Reached.ORDER, reached, new Reached(attempt, stage));
        return new Progress(further, failed, uncounted, enriched, ended, waiting, deleted, expanded, places);
    }

    /** The attempt has ended, whatever newer ones do. */
    public Progress failed(Attempt attempt, Failure failure) {
        Failed now = new Failed(attempt, failure);
        Run run = attempt.run();
        if (deleted != null && (run.number() > 0 ? isDeleted(run) : !now.isAfter(deleted))) {
            return this;
        }
        boolean counted = run.number() > 0 || run.intakes().isEmpty();
        return new Progress(
                reached,
                counted ? greater(Failed.ORDER, failed, now) : failed,
                counted ? uncounted : greater(Failed.BY_OFFSET, uncounted, now),
                enriched,
                ended(run),
                waiting,
                deleted,
                expanded,
                places);
    }

    /** Whether an attempt that the last stage is through with is to be shown: unless a newer one is. */
    public boolean takes(Attempt through) {
        return !isDeleted(through.run()) && (enriched == null || SHOWN.compare(through, enriched) >= 0);
    }

    /** The last stage is through. */
    public Progress enriched(Attempt through) {
        return new Progress(
                null,
                failed,
                uncounted,
                greater(SHOWN, enriched, through),
                ended(through.run()),
                waiting,
                deleted,
                expanded,
                places);
    }

    /** A collection is through: its entries go on by themselves. */
    public Progress expanded(Expanded through) {
        if (isDeleted(through.attempt().run())) {
            return this;
        }
        Progress reached = moved(Status.EXPANDED, through.attempt());
        return new Progress(
                reached.reached,
                failed,
                uncounted,
                enriched,
                ended(through.attempt().run()),
                waiting,
                deleted,
                greater(Expanded.ORDER, expanded, through),
                places);
    }

    /** A fetch brought nothing and is to be made again. */
    public Progress waiting(Waiting now) {
        return isDeleted(now.run())
                ? this
                : new Progress(
                        reached,
                        failed,
                        uncounted,
                        enriched,
                        ended,
                        greater(Waiting.ORDER, waiting, now),
                        deleted,
                        expanded,
                        places);
    }

    /** The event that says that a stage has done its part stands there, for who wants it to be run on from again. */
    public Progress standsAt(Status stage, Place place) {
        if (isDeleted(place.attempt().run())) {
            return this;
        }
        Map<Status, Place> all = new EnumMap<>(Status.class);
        all.putAll(places);
        all.merge(stage, place, (known, heard) -> greater(Place.ORDER, known, heard));
        return new Progress(reached, failed, uncounted, enriched, ended, waiting, deleted, expanded, all);
    }

    private Map<Status, Place> placesAfter(Run deletion) {
        Map<Status, Place> after = new EnumMap<>(Status.class);
        places.forEach((stage, place) -> {
            if (place.attempt().run().compareTo(deletion) > 0) {
                after.put(stage, place);
            }
        });
        return after;
    }

    /** The greatest number of a replay that has ended, of the newest that came through and the newest that failed. */
    public int replay() {
        int through = enriched == null ? 0 : enriched.replay();
        return failed == null ? through : Math.max(through, failed.attempt().replay());
    }

    /** What the newest run waits for; null when it does not. */
    public @Nullable Waiting open() {
        boolean over = waiting == null
                || ended != null && ended.compareTo(waiting.run()) >= 0
                || reached != null && reached.attempt().run().compareTo(waiting.run()) >= 0;
        return over ? null : waiting;
    }

    /** Null before anything is known. */
    public @Nullable Status status() {
        if (enriched != null) {
            return Status.ENRICHED;
        }
        if (shown() != null) {
            return Status.FAILED;
        }
        return reached == null ? null : reached.stage();
    }

    /** Of what is shown; 0 before the first. */
    public int revision() {
        if (enriched != null) {
            return enriched.revision();
        }
        Failed shown = shown();
        return Math.max(
                reached == null ? 0 : reached.attempt().revision(),
                shown == null ? 0 : shown.attempt().revision());
    }

    /** Why the newest attempt failed; null if it did not, or is under way. */
    public @Nullable Failure failure() {
        Failed shown = shown();
        return shown == null ? null : shown.failure();
    }

    private @Nullable Failed shown() {
        Failed counted = failed != null && isNewest(failed.attempt()) ? failed : null;
        Attempt newest = counted != null ? counted.attempt() : enriched != null ? enriched : attemptReached();
        return uncounted != null && uncounted.isAfter(newest.run()) ? uncounted : counted;
    }

    /** An attempt that failed and came through afterwards, sent again, has come through; one under way that fails has failed. */
    private boolean isNewest(Attempt failing) {
        return enriched != null ? failing.compareTo(enriched) > 0 : failing.compareTo(attemptReached()) >= 0;
    }

    private Attempt attemptReached() {
        return reached == null ? Attempt.NONE : reached.attempt();
    }

    private Run ended(Run run) {
        return ended == null ? run : ended.and(run);
    }

    private static <T> T greater(Comparator<T> order, @Nullable T known, T heard) {
        return known == null || order.compare(heard, known) > 0 ? heard : known;
    }
}
