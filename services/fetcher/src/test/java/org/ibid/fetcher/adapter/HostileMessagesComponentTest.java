package org.ibid.fetcher.adapter;

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
        List<String> templates = List.of(
                "{\"url\":\"http://127.0.0.1/@\",\"title\":\"@\",\"tags\":[\"a\"],\"metadata\":{\"desk\":\"coast\"}}",
                "{\"id\":\"@\",\"content\":{\"text\":\"The lamps of @ were off.\",\"mediaType\":\"text/plain\"},\"suppress\":[\"link.*\"]}",
                "{\"id\":\"@\",\"content\":{\"base64\":\"VGhlIGxhbXBz\",\"charset\":\"utf-8\"}}");
        HostileRun run = new HostileRun(Topics.INTAKE, "fetcher");
        int sent = run.send(3, templates, id -> templates.get(1).replace("@", id));
        run.awaitAllCommitted();
        // URLs are counted once more when they are fetched, or not
        assertThat(settled() - before).isGreaterThanOrEqualTo(sent);
        HostileRun.awaitGoodOn(Topics.FETCHED);
    }

    private long settled() {
        return meters.find("ibid.documents").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
