package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.embedded.StoreExtension;
import org.ibid.stage.Decoder.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshesComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("refresh");

    private final List<Intake> published = new ArrayList<>();
    private boolean brokerAway;
    private final Refreshes refreshes = new Refreshes(STORE.client(), "refresh", (record, origin) -> {
        if (brokerAway) {
            return CompletableFuture.failedFuture(new IllegalStateException("no leader"));
        }
        try {
            published.add(ContractJson.MAPPER.readValue(record.value(), Intake.class));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.completedFuture(null);
    });

    private void schedule(int run, String every) {
        Intake intake = new Intake(null, "https://x.example/", null, null, List.of("a"), Map.of())
                .with()
                .refresh(true)
                .every(every)
                .build();
        refreshes.schedule(Incoming.of("url-1", intake.url(), intake, null).in(new Run(run, Map.of(0, (long) run))));
    }

    private int publishedAfter(Duration time) throws Exception {
        published.clear();
        refreshes.publishDue(Instant.now().plus(time));
        return published.size();
    }

    @Test
    void whatIsDueIsPublishedOnceAPeriodAsItWasAskedFor() throws Exception {
        schedule(1, "P7D");
        assertThat(publishedAfter(Duration.ofDays(6))).isZero();
        assertThat(publishedAfter(Duration.ofDays(8))).isEqualTo(1);
        assertThat(published.getFirst().tags()).containsExactly("a");
        assertThat(published.getFirst().every()).isEqualTo("P7D");
        assertThat(published.getFirst().refresh())
                .as("it asks whether it has changed")
                .isFalse();
        assertThat(publishedAfter(Duration.ofDays(8))).isZero();
        assertThat(publishedAfter(Duration.ofDays(16))).isEqualTo(1);
    }

    @Test
    void theNewestRunDecidesWhateverOrderTheyComeIn() throws Exception {
        schedule(2, "P30D");
        schedule(1, "PT1H");
        schedule(3, null);
        assertThat(publishedAfter(Duration.ofDays(29))).isZero();
        schedule(4, "PT0S");
        assertThat(publishedAfter(Duration.ofDays(400))).isZero();
    }

    @Test
    void whileTheBrokerIsAwayItStaysDue() throws Exception {
        schedule(1, "PT1H");
        brokerAway = true;
        assertThatThrownBy(() -> publishedAfter(Duration.ofHours(2))).isInstanceOf(ExecutionException.class);
        brokerAway = false;
        assertThat(publishedAfter(Duration.ofHours(2))).isEqualTo(1);
    }
}
