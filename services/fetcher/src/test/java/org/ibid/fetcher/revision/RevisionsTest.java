package org.ibid.fetcher.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ibid.fetcher.revision.Revisions.Assigned;
import org.ibid.stage.Decoder.Position;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private static Position at(long offset) {
        return new Position("documents.intake", 0, offset);
    }

    @Test
    void theSameBytesKeepTheirRevisionAndChangedBytesGetTheNext() {
        Assigned first = Revisions.NONE.assign("A", at(0));
        Assigned again = first.next().assign("A", at(1));
        Assigned changed = again.next().assign("B", at(2));
        assertThat(List.of(first.revision(), again.revision(), changed.revision()))
                .containsExactly(1, 1, 2);
    }

    @Test
    void bytesThatComeBackAreANewRevision() {
        Revisions ab = Revisions.NONE.assign("A", null).next().assign("B", null).next();
        assertThat(ab.assign("A", null).revision()).isEqualTo(3);
    }

    @Test
    void aRedeliveredIntakeGetsTheRevisionItHad() {
        Revisions state =
                Revisions.NONE.assign("A", at(0)).next().assign("B", at(1)).next();
        Assigned again = state.assign("A", at(0));
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.next()).isEqualTo(state);
    }

    @Property
    void redeliveringAnyTailOfTheIntakeChangesNoResult(
            @ForAll @Size(min = 1, max = 30) List<@CharRange(from = 'A', to = 'C') Character> bytes,
            @ForAll @IntRange(max = 29) int committed) {
        List<Integer> once = new ArrayList<>();
        Revisions state = Revisions.NONE;
        for (int offset = 0; offset < bytes.size(); offset++) {
            Assigned assigned = state.assign(bytes.get(offset).toString(), at(offset));
            once.add(assigned.revision());
            state = assigned.next();
        }
        int last = state.revision();
        for (int offset = Math.min(committed, bytes.size()); offset < bytes.size(); offset++) {
            Assigned assigned = state.assign(bytes.get(offset).toString(), at(offset));
            assertThat(assigned.revision()).isLessThanOrEqualTo(last);
            assertThat(assigned.next().revision()).isEqualTo(last);
            state = assigned.next();
        }
        assertThat(once).isSorted();
    }
}
