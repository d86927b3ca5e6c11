package org.ibid.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Gathering gathering = new Gathering();

    @Test
    void recordsThatComeOneByOneNeverWait() {
        for (int poll = 0; poll < 100; poll++) {
            assertThat(gathering.pauseAfter(1)).isEqualTo(AT_ONCE);
        }
    }

    @Test
    void aPollOfSeveralLeavesTheNextToGatherLongerEachTimeUpToABound() {
        Duration before = AT_ONCE;
        for (int poll = 0; poll < 5; poll++) {
            Duration pause = gathering.pauseAfter(3);
            assertThat(pause).isGreaterThanOrEqualTo(before);
            before = pause;
        }
        assertThat(before).isEqualTo(Duration.ofMillis(200));
        assertThat(gathering.pauseAfter(15)).isEqualTo(before);
    }

    @Test
    void aBacklogIsTakenWithoutAPause() {
        gathering.pauseAfter(3);
        assertThat(gathering.pauseAfter(16)).isEqualTo(AT_ONCE);
    }

    @Test
    void aStreamThatRunsDrySoonWaitsNoMore() {
        for (int poll = 0; poll < 10; poll++) {
            gathering.pauseAfter(5);
        }
        for (int poll = 0; poll < 4; poll++) {
            gathering.pauseAfter(1);
        }
        assertThat(gathering.pauseAfter(1)).isEqualTo(AT_ONCE);
    }
}
