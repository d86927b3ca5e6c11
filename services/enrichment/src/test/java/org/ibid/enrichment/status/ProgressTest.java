package org.ibid.enrichment.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Run;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int PARTITION = 3;

    /** What a run comes to. */
    private enum Fate {
        ENRICHED,
        FAILED_UNFETCHED,
        FAILED_NORMALIZED,
        FAILED_NORMALIZED_AND_REPLAYED,
        UNDER_WAY
    }

    /** @param newBytes whether it brings the next revision; @param clock of the host that failed it, in hours from noon */
    private record Story(Fate fate, boolean newBytes, int clock) {}

    private interface Step extends UnaryOperator<Progress> {}

    private static Run run(int number) {
        return new Run(number, Map.of(PARTITION, 10L * number));
    }

    private static Failure failure(String code, Instant at) {
        return new Failure("normalizer", code, "no", false, at);
    }

    private static Step failed(Attempt attempt, String code, int clock) {
        return progress -> progress.failed(attempt, failure(code, NOON.plusSeconds(3600L * clock)));
    }

    private static List<Step> reached(Attempt attempt, Status... stages) {
        List<Step> steps = new ArrayList<>();
        for (Status stage : stages) {
            steps.add(progress -> progress.reached(stage, attempt).standsAt(stage, place(attempt)));
        }
        return steps;
    }

    private static Place place(Attempt attempt) {
        return new Place(attempt, PARTITION, 10L * attempt.run().number() + attempt.replay());
    }

    private static List<Step> enriched(Attempt attempt) {
        List<Step> steps = reached(attempt, Status.FETCHED, Status.NORMALIZED, Status.CITED);
        steps.add(progress -> progress.enriched(attempt));
        return steps;
    }

    private static List<Step> steps(int number, int revision, Story story) {
        Attempt attempt = new Attempt(run(number), revision, 0);
        List<Step> steps = new ArrayList<>(List.of(Progress::accepted));
        steps.add(progress -> progress.waiting(waiting(number, 1)));
        steps.add(progress -> progress.waiting(waiting(number, 2)));
        switch (story.fate()) {
            case ENRICHED -> steps.addAll(enriched(attempt));
            case UNDER_WAY -> steps.addAll(reached(attempt, Status.FETCHED));
            case FAILED_UNFETCHED -> steps.add(failed(Attempt.of(run(number), null, 0), "f" + number, story.clock()));
            case FAILED_NORMALIZED, FAILED_NORMALIZED_AND_REPLAYED -> {
                steps.addAll(reached(attempt, Status.FETCHED));
                steps.add(failed(attempt, "f" + number, story.clock()));
            }
        }
        if (story.fate() == Fate.FAILED_NORMALIZED_AND_REPLAYED) {
            steps.addAll(enriched(new Attempt(run(number), revision, 1)));
        }
        return steps;
    }

    @Provide
    Arbitrary<List<Story>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Fate.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-48, 48))
                .as(Story::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void theRunsOfADocumentEndInOneStateInWhateverOrderAndHoweverOftenTheirEventsCome(
            @ForAll("stories") List<Story> stories, @ForAll Random random) {
        List<Step> all = new ArrayList<>();
        int revision = 0;
        int good = 0;
        int goodRevision = 0;
        int failed = 0;
        int ended = 0;
        for (int number = 1; number <= stories.size(); number++) {
            Story story = stories.get(number - 1);
            revision += story.newBytes() || revision == 0 ? 1 : 0;
            all.addAll(steps(number, revision, story));
            boolean through = story.fate() == Fate.ENRICHED || story.fate() == Fate.FAILED_NORMALIZED_AND_REPLAYED;
            good = through ? number : good;
            goodRevision = through ? revision : goodRevision;
            failed = !through && story.fate() != Fate.UNDER_WAY ? number : failed;
            ended = story.fate() == Fate.UNDER_WAY ? ended : number;
        }
        Fate last = stories.getLast().fate();

        Progress end = apply(shuffledWithRepeats(all, random));

        assertThat(end).isEqualTo(apply(all));
        if (good > 0) {
            assertThat(end.status()).isEqualTo(Status.ENRICHED);
            assertThat(end.revision()).isEqualTo(goodRevision);
            assertThat(code(end)).isEqualTo(failed > good ? "f" + failed : null);
        } else if (last == Fate.UNDER_WAY) {
            assertThat(end.status()).isEqualTo(Status.FETCHED);
            assertThat(end.failure()).isNull();
        } else {
            assertThat(end.status()).isEqualTo(Status.FAILED);
            assertThat(code(end)).isEqualTo("f" + stories.size());
        }
        assertThat(end.ended()).isEqualTo(ended == 0 ? null : run(ended));
    }

    private static String code(Progress progress) {
        return progress.failure() == null ? null : progress.failure().code();
    }

    private static List<Step> shuffledWithRepeats(List<Step> steps, Random random) {
        List<Step> shuffled = new ArrayList<>(steps);
        steps.stream().filter(step -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Progress apply(List<Step> steps) {
        Progress progress = Progress.NONE;
        for (Step step : steps) {
            progress = step.apply(progress);
        }
        return progress;
    }

    private static Progress.Waiting waiting(int run, int attempts) {
        return new Progress.Waiting(run(run), attempts, NOON.plusSeconds(attempts), failure("http-503", NOON));
    }

    @Test
    void whatWaitsShowsItsLastAttemptUntilItIsFetchedOrHasFailed() {
        Progress waits =
                Progress.NONE.waiting(waiting(1, 2)).waiting(waiting(1, 1)).accepted();
        assertThat(waits.status()).isEqualTo(Status.ACCEPTED);
        assertThat(waits.open().attempts()).isEqualTo(2);
        Attempt first = new Attempt(run(1), 1, 0);
        assertThat(waits.reached(Status.FETCHED, first).open()).isNull();
        assertThat(waits.failed(Attempt.of(run(1), null, 0), failure("http-503", NOON))
                        .open())
                .isNull();
        assertThat(waits.enriched(first).open()).isNull();
        assertThat(waits.enriched(first).waiting(waiting(2, 1)).open()).isNotNull();
        assertThat(waits.enriched(new Attempt(run(2), 1, 0))
                        .waiting(waiting(1, 3))
                        .open())
                .isNull();
    }

    @Test
    void stageAfterStage() {
        List<Step> steps = new ArrayList<>(List.of(Progress::accepted));
        steps.addAll(enriched(new Attempt(run(1), 1, 0)));
        assertThat(Progress.NONE.status()).isNull();
        for (int i = 0; i < steps.size(); i++) {
            Status[] way = {Status.ACCEPTED, Status.FETCHED, Status.NORMALIZED, Status.CITED, Status.ENRICHED};
            assertThat(apply(steps.subList(0, i + 1)).status()).isEqualTo(way[i]);
        }
    }

    @Test
    void unchangedBytesThatComeThroughAgainAnswerTheirOwnIntake() {
        Progress once = Progress.NONE.enriched(new Attempt(run(1), 1, 0));
        Progress again = once.enriched(new Attempt(run(2), 1, 0));
        assertThat(once.ended().answers(PARTITION, 20)).isFalse();
        assertThat(again.ended().answers(PARTITION, 20)).isTrue();
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void anOlderRevisionIsNotTakenAndTheSameIsTakenAgain() {
        Attempt second = new Attempt(run(2), 2, 0);
        Progress progress = Progress.NONE.enriched(second);
        assertThat(progress.takes(new Attempt(run(1), 1, 7))).isFalse();
        assertThat(progress.takes(second)).isTrue();
        assertThat(progress.takes(new Attempt(run(2), 2, 1))).isTrue();
    }

    @Test
    void aFaultBeforeARunWasCountedAnswersItsIntakeAndIsShownUntilANewerRunIsThrough() {
        Attempt uncounted = Attempt.of(new Run(0, Map.of(PARTITION, 15L)), null, 0);
        Progress good = Progress.NONE.enriched(new Attempt(run(1), 1, 0));
        Progress faulty = good.failed(uncounted, failure("internal-error", NOON));
        assertThat(faulty.status()).isEqualTo(Status.ENRICHED);
        assertThat(code(faulty)).isEqualTo("internal-error");
        assertThat(faulty.ended().answers(PARTITION, 15)).isTrue();
        assertThat(faulty.ended().number()).isEqualTo(1);

        Progress newer = faulty.enriched(new Attempt(run(2), 1, 0));
        assertThat(newer.failure()).isNull();
        assertThat(newer.failed(uncounted, failure("internal-error", NOON)).failure())
                .isNull();
    }

    @Test
    void aFaultBeforeARunWasCountedFailsADocumentThatIsNotThere() {
        Attempt uncounted = Attempt.of(new Run(0, Map.of(PARTITION, 0L)), null, 0);
        Progress faulty = Progress.NONE.accepted().failed(uncounted, failure("internal-error", NOON));
        assertThat(faulty.status()).isEqualTo(Status.FAILED);
        assertThat(faulty.reached(Status.FETCHED, new Attempt(run(1), 1, 0)).status())
                .isEqualTo(Status.FETCHED);
    }

    @Test
    void eventsFromBeforeRunsWereCountedAreOrderedByTheirRevisionAndGiveWayToEveryRun() {
        Progress good = Progress.NONE.enriched(Attempt.of(Run.NONE, 2, 0));
        assertThat(good.takes(Attempt.of(Run.NONE, 1, 0))).isFalse();
        assertThat(good.failed(Attempt.of(Run.NONE, 1, 0), failure("old", NOON)).failure())
                .isNull();
        Progress refreshFailed = good.failed(Attempt.of(Run.NONE, 3, 0), failure("late", NOON));
        assertThat(code(refreshFailed)).isEqualTo("late");
        assertThat(refreshFailed.enriched(new Attempt(run(1), 3, 0)).failure()).isNull();
    }

    @Test
    void aFailureInALaterStageIsNotUndoneByAnEarlierStagesLateEvent() {
        Attempt attempt = new Attempt(run(1), 1, 0);
        Progress failed = Progress.NONE.failed(attempt, failure("text-too-large", NOON));
        assertThat(failed.reached(Status.NORMALIZED, attempt).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void eventsStandWhereTheNewestCameLastAndNowhereOnceTheDocumentIsDeleted() {
        Attempt first = new Attempt(run(1), 1, 0);
        Attempt replayed = new Attempt(run(1), 1, 1);
        Progress progress = Progress.NONE
                .standsAt(Status.FETCHED, place(replayed))
                .standsAt(Status.FETCHED, place(first))
                .standsAt(Status.NORMALIZED, place(first));
        assertThat(progress.places())
                .isEqualTo(Map.of(Status.FETCHED, place(replayed), Status.NORMALIZED, place(first)));
        assertThat(progress.deleted(run(1)).places()).isEmpty();
        assertThat(progress.deleted(run(1))
                        .standsAt(Status.FETCHED, place(replayed))
                        .places())
                .isEmpty();
        assertThat(progress.deleted(run(0)).places()).hasSize(2);
    }

    @Test
    void whatIsDeletedStaysSoWhateverOfItComesLate() {
        Attempt first = Attempt.of(run(1), 1, 0);
        Progress deleted = Progress.NONE
                .accepted()
                .reached(Status.FETCHED, first)
                .enriched(first)
                .deleted(run(2));
        assertThat(deleted.status()).isNull();
        Progress late = deleted.accepted(PARTITION, 10)
                .reached(Status.NORMALIZED, first)
                .failed(first, failure("http-404", NOON))
                .waiting(new Progress.Waiting(run(1), 1, NOON, failure("http-503", NOON)));
        assertThat(late.status()).isNull();
        assertThat(late.failure()).isNull();
        assertThat(late.takes(first)).isFalse();

        Progress anew = late.accepted(PARTITION, 30);
        assertThat(anew.status()).isEqualTo(Status.ACCEPTED);
        Attempt third = Attempt.of(run(3), 2, 0);
        assertThat(anew.takes(third)).isTrue();
        assertThat(anew.enriched(third).deleted(run(2)).status()).isEqualTo(Status.ENRICHED);
    }

    @Test
    void aCollectionThatIsThroughHasEndedInWhateverOrderItIsHeardOf() {
        Expansion first = new Expansion(Expansion.Kind.FEED, 3, 3, 0, 0, 0, List.of(), false);
        Expansion second = new Expansion(Expansion.Kind.FEED, 4, 1, 3, 0, 0, List.of(), false);
        List<Step> steps = new ArrayList<>(List.of(Progress::accepted));
        steps.add(progress -> progress.expanded(new Progress.Expanded(new Attempt(run(1), 1, 0), first)));
        steps.add(progress -> progress.expanded(new Progress.Expanded(new Attempt(run(2), 2, 0), second)));
        steps.add(progress -> progress.waiting(waiting(2, 1)));
        for (int seed = 0; seed < 24; seed++) {
            List<Step> shuffled = new ArrayList<>(steps);
            Collections.shuffle(shuffled, new Random(seed));
            Progress progress = Progress.NONE;
            for (Step step : shuffled) {
                progress = step.apply(progress);
            }
            assertThat(progress.status()).isEqualTo(Status.EXPANDED);
            assertThat(progress.expanded().expansion()).isEqualTo(second);
            assertThat(progress.ended().answers(PARTITION, 20)).isTrue();
            assertThat(progress.open()).isNull();
            assertThat(progress.deleted(run(3)).status()).isNull();
            assertThat(failed(new Attempt(run(3), 3, 0), "collection-damaged", 0)
                            .apply(progress)
                            .status())
                    .isEqualTo(Status.FAILED);
        }
    }
}
