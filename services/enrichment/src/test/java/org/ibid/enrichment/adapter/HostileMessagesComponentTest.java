package org.ibid.enrichment.adapter;

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

    private static final String STATUS_GROUP = "enrichment-status";

    @Inject
    MeterRegistry meters;

    @Test
    void everyRecordEndsAndEveryGoodDocumentGetsThrough() throws Exception {
        long before = settled();
        String cited = HostileRun.template("document.cited.v1.article.json");
        HostileRun documents = new HostileRun(Topics.CITED, "enrichment");
        long sent = documents.send(4, List.of(cited), id -> cited.replace("@", id));
        sent += status(Topics.INTAKE, "document.intake.v1.text.json");
        sent += status(Topics.FETCHED, "document.fetched.v1.page.json");
        sent += status(Topics.NORMALIZED, "document.normalized.v1.article.json");
        sent += status(Topics.FAILED, "document.failed.v1.not-found.json");
        documents.awaitAllCommitted();
        for (String topic : List.of(Topics.INTAKE, Topics.FETCHED, Topics.NORMALIZED, Topics.FAILED)) {
            new HostileRun(topic, STATUS_GROUP).awaitAllCommitted();
        }
        assertThat(settled() - before).isGreaterThanOrEqualTo(sent);
        HostileRun.awaitGoodOn(Topics.ENRICHED);
    }

    private static int status(String topic, String example) throws Exception {
        String template = HostileRun.template(example);
        return new HostileRun(topic, STATUS_GROUP)
                .send(5, List.of(template), id -> template.replace("@", "status-" + id));
    }

    private long settled() {
        return meters.find("ibid.documents").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
