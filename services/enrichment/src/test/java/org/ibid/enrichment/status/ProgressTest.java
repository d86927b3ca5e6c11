package org.ibid.enrichment.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ibid.contracts.Document.Status;
import org.ibid.contracts.Failure;
import org.ibid.contracts.FailureEvent;
import org.ibid.contracts.Run;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant T1 = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T2.plusSeconds(60);

    private static FailureEvent failure(Integer revision, Instant at) {
        return new FailureEvent("a", revision, Run.NONE, 0, null, new Failure("fetcher", "http-503", "busy", true, at));
    }

    private static List<UnaryOperator<Progress>> oneRun(int revision, Instant fetched) {
        return List.of(
                Progress::accepted,
                p -> p.reached(Status.FETCHED, revision, fetched),
                p -> p.reached(Status.NORMALIZED, revision, fetched),
                p -> p.reached(Status.CITED, revision, fetched),
                p -> p.enriched(revision, fetched));
    }

    private static Progress apply(List<UnaryOperator<Progress>> steps) {
        Progress progress = Progress.NONE;
        for (UnaryOperator<Progress> step : steps) {
            progress = step.apply(progress);
        }
        return progress;
    }

    @Test
    void stageAfterStage() {
        assertThat(apply(oneRun(1, T1).subList(0, 1)).status()).isEqualTo(Status.ACCEPTED);
        assertThat(apply(oneRun(1, T1).subList(0, 3)).status()).isEqualTo(Status.NORMALIZED);
        assertThat(apply(oneRun(1, T1))).isEqualTo(new Progress(Status.ENRICHED, 1, T1, null));
    }

    @Property
    void theEventsOfTwoRunsEndInTheNewerHoweverTheyAreShuffledAndRepeated(@ForAll long seed) {
        List<UnaryOperator<Progress>> steps = new ArrayList<>(oneRun(1, T1));
        steps.addAll(oneRun(2, T2));
        steps.addAll(oneRun(1, T1));
        Collections.shuffle(steps, new Random(seed));
        assertThat(apply(steps)).isEqualTo(new Progress(Status.ENRICHED, 2, T2, null));
    }

    @Property
    void aFailedRefreshKeepsTheGoodDocumentAndItsStatusWheneverItIsHeardOf(@ForAll long seed) {
        List<UnaryOperator<Progress>> steps = new ArrayList<>(oneRun(1, T1));
        steps.add(p -> p.failed(failure(null, T2)));
        Collections.shuffle(steps, new Random(seed));
        Progress end = apply(steps);
        assertThat(end.status()).isEqualTo(Status.ENRICHED);
        assertThat(end.failure().code()).isEqualTo("http-503");
    }

    @Property
    void aFailureBeforeTheGoodRunIsForgotten(@ForAll long seed) {
        List<UnaryOperator<Progress>> steps = new ArrayList<>(oneRun(1, T2));
        steps.add(p -> p.failed(failure(null, T1)));
        Collections.shuffle(steps, new Random(seed));
        assertThat(apply(steps)).isEqualTo(new Progress(Status.ENRICHED, 1, T2, null));
    }

    @Test
    void aDocumentThatNeverCameThroughIsFailedAndStartsAnewWhenItIsFetchedLater() {
        Progress failed = Progress.NONE.accepted().failed(failure(null, T1));
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reached(Status.FETCHED, 1, T3)).isEqualTo(new Progress(Status.FETCHED, 1, T3, null));
        assertThat(failed.accepted()).isEqualTo(failed);
    }

    @Test
    void aFailureInALaterStageIsNotUndoneByAnEarlierStagesLateEvent() {
        Progress failed = apply(oneRun(1, T1).subList(0, 3)).failed(failure(1, T2));
        assertThat(failed.reached(Status.NORMALIZED, 1, T1)).isEqualTo(failed);
    }
}
