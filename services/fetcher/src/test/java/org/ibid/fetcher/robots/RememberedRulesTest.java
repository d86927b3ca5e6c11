package org.ibid.fetcher.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ibid.fetcher.robots.RememberedRules.Remembered;
import org.junit.jupiter.api.Test;

class RememberedRulesTest {

    private final RememberedRules rules = new RememberedRules(10_000);

    private Remembered of(int bytes) {
        return new Remembered(RobotsRules.parse(new byte[0], "Lamp"), Instant.EPOCH, bytes);
    }

    @Test
    void theSiteThatWasAskedForTheLongestTimeAgoGoes() {
        rules.remember("a", of(4_000));
        rules.remember("b", of(4_000));
        assertThat(rules.of("a")).isPresent();
        rules.remember("c", of(4_000));
        assertThat(rules.of("a")).isPresent();
        assertThat(rules.of("b")).isEmpty();
        assertThat(rules.of("c")).isPresent();
    }

    @Test
    void aFileInPlaceOfAnotherTakesItsRoom() {
        for (int n = 0; n < 10; n++) {
            rules.remember("a", of(4_000));
        }
        rules.remember("b", of(4_000));
        assertThat(rules.of("a")).isPresent();
        assertThat(rules.of("b")).isPresent();
    }

    @Test
    void emptyFilesTakeRoomToo() {
        for (int n = 0; n < 1_000; n++) {
            rules.remember("site " + n, of(0));
        }
        assertThat(rules.of("site 0")).isEmpty();
        assertThat(rules.of("site 999")).isPresent();
    }

    @Test
    void whatIsLargerThanAllIsNotKept() {
        rules.remember("a", of(20_000));
        assertThat(rules.of("a")).isEmpty();
        rules.remember("b", of(4_000));
        assertThat(rules.of("b")).isPresent();
    }
}
