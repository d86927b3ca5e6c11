package org.ibid.normalizer.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.BsonString;
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

    /** Of the original that the released example tells of, in bytes. */
    private static final int EXAMPLE_SIZE = 1234;

    @Inject
    MongoClient mongo;

    @Test
    void everyRecordEndsAndEveryGoodDocumentGetsThrough() throws Exception {
        String hash = "9f".repeat(32);
        String page = "<p>The lamps had been dark for a month, and nobody would say who had given the order.</p>"
                + " ".repeat(EXAMPLE_SIZE);
        GridFSBuckets.create(mongo.getDatabase("ibid"), "originals")
                .uploadFromStream(
                        new BsonString(hash),
                        hash,
                        new ByteArrayInputStream(page.substring(0, EXAMPLE_SIZE).getBytes(StandardCharsets.US_ASCII)));
        long before = settled();
        String template = HostileRun.template("document.fetched.v1.page.json");
        HostileRun run = new HostileRun(Topics.FETCHED, "normalizer");
        int sent = run.send(2, List.of(template), id -> template.replace("@", id));
        run.awaitAllCommitted();
        assertThat(settled() - before).isEqualTo(sent);
        HostileRun.awaitGoodOn(Topics.NORMALIZED);
    }

    private long settled() {
        return meters.find("ibid.documents").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
