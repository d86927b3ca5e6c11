package org.ibid.fetcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowSitesTest {

    private static final Duration SLOW = Duration.ofSeconds(30);

    private final SlowSites sites = new SlowSites();

    @Test
    void aSiteIsSlowUntilItAnswersFast() {
        assertThat(sites.isSlow("harbour.example")).isFalse();
        sites.answeredIn("harbour.example", SLOW);
        assertThat(sites.isSlow("harbour.example")).isTrue();
        assertThat(sites.isSlow("lamps.example")).isFalse();
        sites.answeredIn("harbour.example", Duration.ofMillis(40));
        assertThat(sites.isSlow("harbour.example")).isFalse();
    }

    @Test
    void thoseThatHaveNotBeenAskedForLongestAreForgotten() {
        sites.answeredIn("first.example", SLOW);
        for (int n = 0; n < 10_000; n++) {
            sites.answeredIn(n + ".example", SLOW);
        }
        assertThat(sites.isSlow("first.example")).isFalse();
        assertThat(sites.isSlow("0.example")).isTrue();
    }
}
