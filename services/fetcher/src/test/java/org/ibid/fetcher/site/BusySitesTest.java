package org.ibid.fetcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusySitesTest {

    private long nanos;
    private final BusySites busy = new BusySites(() -> nanos);

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000, Long.MAX_VALUE - 1_000, Long.MIN_VALUE})
    void aSiteIsBusyForItsTimeAndNoLonger(long start) {
        nanos = start;
        busy.put("one.example", Duration.ofNanos(2_000));
        busy.put("two.example", Duration.ofNanos(3_000));
        busy.put("three.example", Duration.ofNanos(9_000));
        busy.remove("three.example");
        nanos += 1_999;
        assertThat(busy.sites()).containsExactlyInAnyOrder("one.example", "two.example");
        nanos += 1;
        assertThat(busy.sites()).containsExactly("two.example");
        busy.put("two.example", Duration.ZERO);
        assertThat(busy.sites()).isEmpty();
    }
}
