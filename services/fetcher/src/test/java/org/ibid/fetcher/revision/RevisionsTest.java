package org.ibid.fetcher.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ibid.contracts.Run;
import org.ibid.fetcher.revision.Revisions.Assigned;
import org.ibid.fetcher.revision.Revisions.Counted;
import org.ibid.stage.Decoder.Position;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private Revisions state = Revisions.NONE;

    private record Answer(Run run, int revision) {}

    private static Position at(int partition, long offset, long timestamp) {
        return new Position("documents.intake", partition, offset, timestamp);
    }

    private static Position at(long offset) {
        return at(0, offset, 1_000 + offset);
    }

    /** As the store takes an intake that brings its bytes. */
    private Answer take(String bytes, Position position) {
        Counted counted = state.count(position).orElseThrow();
        Assigned assigned = counted.next().assign(counted.run().number(), bytes).orElseThrow();
        state = assigned.next();
        return new Answer(counted.run(), assigned.revision());
    }

    private List<Integer> revisions(String bytes) {
        List<Integer> revisions = new ArrayList<>();
        for (int offset = 0; offset < bytes.length(); offset++) {
            revisions.add(take(bytes.substring(offset, offset + 1), at(offset)).revision());
        }
        return revisions;
    }

    @Test
    void theSameBytesKeepTheirRevisionAndChangedBytesGetTheNext() {
        assertThat(revisions("AAB")).containsExactly(1, 1, 2);
    }

    @Test
    void bytesThatComeBackAreANewRevision() {
        assertThat(revisions("ABACDC")).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void everyIntakeIsARunThatAnswersThoseBeforeIt() {
        take("A", at(0, 7, 1));
        take("A", at(1, 3, 2));
        assertThat(take("A", at(0, 9, 3)).run()).isEqualTo(new Run(3, Map.of(0, 9L, 1, 3L)));
        assertThat(take("A", at(1, 3, 2)).run()).isEqualTo(new Run(2, Map.of(0, 7L, 1, 3L)));
    }

    @Test
    void aRedeliveredIntakeHasTheRevisionItHadWhateverCameSince() {
        assertThat(revisions("AB")).containsExactly(1, 2);
        Revisions before = state;
        assertThat(take("A", at(0)).revision()).isEqualTo(1);
        assertThat(take("B", at(1)).revision()).isEqualTo(2);
        assertThat(take("A", at(0)).revision()).isEqualTo(1);
        assertThat(state).isEqualTo(before);
    }

    /** Bytes decide the revision, so small alphabets make trouble: A B A, and A B A C D C. */
    @Property(tries = 300)
    void redeliveredInAnyOrderEachIntakeHasItsFirstAnswer(
            @ForAll @Size(min = 1, max = 25) List<@CharRange(from = 'A', to = 'D') Character> bytes,
            @ForAll @Size(max = 60) List<@IntRange(max = 99) Integer> order,
            @ForAll @IntRange(min = 1, max = 3) int partitions) {
        state = Revisions.NONE;
        Map<Position, Answer> first = new HashMap<>();
        List<Position> delivered = new ArrayList<>();
        List<String> brought = new ArrayList<>();
        int next = 0;
        for (int choice : order) {
            if (choice % 2 == 0 && next < bytes.size()) {
                Position position = at(next % partitions, next / partitions, 1_000 + choice);
                brought.add(bytes.get(next).toString());
                delivered.add(position);
                first.put(position, take(brought.getLast(), position));
                next++;
            } else if (!delivered.isEmpty()) {
                int again = choice % delivered.size();
                Position position = delivered.get(again);
                assertThat(take(brought.get(again), position)).isEqualTo(first.get(position));
            }
        }
        assertThat(first.values().stream().map(a -> a.run().number())).doesNotHaveDuplicates();
        assertThat(state.run()).isEqualTo(next);
    }

    @Test
    void aFetchThatEndsAfterANewerRunBringsNothing() {
        Counted fetch = state.count(at(0)).orElseThrow();
        state = fetch.next();
        take("A", at(1));
        assertThat(state.assign(fetch.run().number(), "B")).isEmpty();
        assertThat(state.fail(fetch.run().number())).isEmpty();
        assertThat(state.count(at(0)).orElseThrow().ended()).isTrue();
    }

    @Test
    void aFetchThatIsToldAgainHasTheRevisionItHadAndOtherBytesHaveNone() {
        Counted fetch = state.count(at(0)).orElseThrow();
        Assigned assigned = fetch.next().assign(1, "A").orElseThrow();
        assertThat(assigned.next().assign(1, "A")).contains(assigned);
        assertThat(assigned.next().assign(1, "B")).isEmpty();
        assertThat(assigned.next().fail(1)).isEmpty();
    }

    @Test
    void aFailureThatIsToldAgainIsToldTheSame() {
        Revisions failed = state.count(at(0)).orElseThrow().next().fail(1).orElseThrow();
        assertThat(failed.fail(1)).contains(failed);
        assertThat(failed.assign(1, "A")).isEmpty();
        assertThat(failed.count(at(0)).orElseThrow().ended()).isTrue();
    }

    @Test
    void memoryIsBoundedAndWhatIsForgottenIsARepeat() {
        for (int offset = 0; offset < 1_000; offset++) {
            take("" + offset, at(offset));
        }
        assertThat(state.taken()).hasSize(Revisions.REMEMBERED);
        assertThat(state.forgotten()).hasSize(1);
        assertThat(state.count(at(1_000 - Revisions.REMEMBERED - 1))).isEmpty();
        Answer oldest = take("" + (1_000 - Revisions.REMEMBERED), at(1_000 - Revisions.REMEMBERED));
        assertThat(oldest.run()).isEqualTo(new Run(1_001 - Revisions.REMEMBERED, Map.of(0, 744L)));
    }

    @Test
    void aTopicCreatedAnewGoesOnWithNewRuns() {
        for (int offset = 0; offset < 1_000; offset++) {
            take("A", at(offset));
        }
        Answer atAForgottenPlace = take("B", at(0, 0, 5_000));
        Answer atAKnownPlace = take("C", at(0, 999, 5_001));
        assertThat(atAForgottenPlace).isEqualTo(new Answer(new Run(1_001, Map.of(0, 0L)), 2));
        assertThat(atAKnownPlace).isEqualTo(new Answer(new Run(1_002, Map.of(0, 999L)), 3));
        assertThat(take("B", at(0, 0, 5_000))).isEqualTo(atAForgottenPlace);
    }

    @Test
    void aDeletionForgetsTheBytesAndNoCountAndWhatWasBeforeItComesTooLate() {
        take("a", at(0));
        Counted deletion = state.count(at(1)).orElseThrow();
        state = deletion.next().delete(deletion.run().number()).orElseThrow();
        assertThat(state.keepsNothing()).isTrue();
        assertThat(state.assign(1, "a")).isEmpty();
        assertThat(state.fail(1)).isEmpty();
        // asked for again after a crash
        assertThat(state.count(at(1)).orElseThrow().run()).isEqualTo(deletion.run());
        assertThat(state.delete(deletion.run().number())).contains(state);

        assertThat(take("a", at(2)).revision()).isEqualTo(2);
        assertThat(state.keepsNothing()).isFalse();
        assertThat(state.delete(deletion.run().number())).isEmpty();
    }
}
