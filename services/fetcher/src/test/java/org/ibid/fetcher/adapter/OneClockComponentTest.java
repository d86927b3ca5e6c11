package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Tracing;
import org.ibid.stage.adapter.OriginalWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the clock of an instance's machine says, leases, pauses and what is too old go by the store's, here one that is years behind. */
class OneClockComponentTest {

    private static final Instant START = Instant.parse("2019-03-01T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final StoreTime time = new StoreTime();
    private MongoServer server;
    private MongoClient client;

    private static final class StoreTime extends Clock {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        server = new MongoServer(H2Backend.inMemory(time));
        client = MongoClients.create(server.bindAndGetConnectionString());
    }

    @AfterEach
    void end() {
        client.close();
        server.shutdownNow();
    }

    private FetchQueue queue() {
        return new FetchQueue(client, "clock", Tracing.OFF);
    }

    private ExpansionQueue expansions() {
        return new ExpansionQueue(client, "clock");
    }

    private Sites sites() {
        return new Sites(client, "clock");
    }

    private Instant stored(String collection, String field) {
        return client.getDatabase("clock")
                .getCollection(collection)
                .find()
                .first()
                .getDate(field)
                .toInstant();
    }

    @Test
    void aClaimIsOverWhenTheStoreSaysSo() {
        Intake intake = new Intake("a", "https://a.example/", null, null, List.of(), Map.of());
        queue().add(Incoming.of("a", intake.url(), intake, null).in(new Run(1, Map.of(0, 1L))));
        assertThat(stored("fetches", "due")).isBetween(START, START.plusSeconds(60));
        assertThat(queue().claim(1, LEASE, Set.of())).hasSize(1);
        assertThat(stored("fetches", "due"))
                .isBetween(START.plus(LEASE), START.plus(LEASE).plusSeconds(60));
        assertThat(queue().claim(1, LEASE, Set.of())).isEmpty();
        assertThat(queue().overdue()).isEmpty();
        time.now = START.plus(LEASE).plusSeconds(60);
        assertThat(queue().claim(1, LEASE, Set.of())).hasSize(1);
    }

    @Test
    void aSiteIsFreeWhenTheStoreSaysSo() {
        assertThat(sites().take("a.example", LEASE)).isPresent();
        assertThat(sites().take("a.example", LEASE)).isEmpty();
        time.now = START.plus(LEASE).plusSeconds(60);
        Sites.Turn turn = sites().take("a.example", LEASE).orElseThrow();
        sites().end(turn, Duration.ofMinutes(2));
        assertThat(sites().take("a.example", LEASE)).isEmpty();
        time.now = time.now.plus(Duration.ofMinutes(3));
        assertThat(sites().take("a.example", LEASE)).isPresent();
    }

    @Test
    void aCollectionGoesToAnotherWhenTheStoreSaysSo() {
        client.getDatabase("clock")
                .getCollection("expansions")
                .insertOne(new Document("_id", "feed")
                        .append("due", Date.from(START))
                        .append(
                                "event",
                                "{\"id\":\"feed\",\"revision\":1,\"run\":{\"number\":1,\"intakes\":{\"0\":1}},"
                                        + "\"intake\":{\"url\":\"https://a.example/feed\",\"expand\":true}}"));
        assertThat(expansions().claim(LEASE)).isPresent();
        assertThat(expansions().claim(LEASE)).isEmpty();
        time.now = START.plus(LEASE).plusSeconds(60);
        assertThat(expansions().claim(LEASE)).isPresent();
    }

    private void tidy() {
        var originals = new OriginalWriter(client, "clock");
        var robots = new RobotsStore(client, "clock");
        new Housekeeping(originals, robots, sites(), Settings.with(Map.of()), client, "clock").tidy();
    }

    @Test
    void aDayOfRobotsTxtIsOneOfTheStore() {
        String origin = "https://a.example";
        assertThat(new RobotsStore(client, "clock").keep(origin, new byte[0]).fetched())
                .isBetween(START, START.plusSeconds(60));
        time.now = START.plus(Duration.ofHours(23));
        tidy();
        assertThat(new RobotsStore(client, "clock").find(origin)).isPresent();
        time.now = START.plus(Duration.ofHours(25));
        assertThat(new RobotsStore(client, "clock").find(origin)).isEmpty();
        tidy();
        assertThat(client.getDatabase("clock").getCollection("robots").countDocuments())
                .isZero();
    }

    @Test
    void whoTidiesLeavesTheTurnsOfOthersAndUploadsOfToday() throws IOException {
        byte[] bytes = {1, 2, 3};
        new OriginalWriter(client, "clock").upload("sha", bytes.length, new ByteArrayInputStream(bytes));
        assertThat(stored("originals.files", "unclaimed")).isBetween(START, START.plusSeconds(60));
        assertThat(sites().take("a.example", LEASE)).isPresent();
        tidy();
        assertThat(sites().take("a.example", LEASE)).isEmpty();
        time.now = START.plus(Duration.ofDays(2));
        tidy();
        assertThat(client.getDatabase("clock").getCollection("originals.files").countDocuments())
                .isZero();
        assertThat(client.getDatabase("clock").getCollection("sites").countDocuments())
                .isZero();
    }
}
