package org.ibid.fetcher.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void whatIsCutAtTheSiteIsAskedForAFewTimesAndWhatBrokeOffOnTheWayAsOftenAsAllElse() {
        var atTheSite = Response.Unavailable.cutAtTheSite("it breaks off");
        assertThat(atTheSite.attempts(12)).isEqualTo(3);
        assertThat(atTheSite.attempts(1)).isEqualTo(1);
        assertThat(new Response.Unavailable("body-truncated", "it broke off", Duration.ZERO).attempts(12))
                .isEqualTo(12);
    }
}
