package org.ibid.citations.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.HostileRun;
import org.junit.jupiter.api.Test;

/** What nobody should send, on every topic that the service reads: each record ends, and the good ones among them get through. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class HostileMessagesComponentTest {

    @Inject
    MeterRegistry meters;

    @Test
    void everyRecordEndsAndEveryGoodDocumentGetsThrough() throws Exception {
        long before = settled();
        String template = HostileRun.template("document.normalized.v1.article.json");
        HostileRun run = new HostileRun(Topics.NORMALIZED, "citations");
        int sent = run.send(1, List.of(template), id -> template.replace("@", id));
        run.awaitAllCommitted();
        assertThat(settled() - before).isEqualTo(sent);
        HostileRun.awaitGoodOn(Topics.CITED);
    }

    private long settled() {
        return meters.find("ibid.documents").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
