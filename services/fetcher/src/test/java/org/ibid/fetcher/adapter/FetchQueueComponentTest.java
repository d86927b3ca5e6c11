package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Trail;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.adapter.FetchQueue.Claim;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Tracing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FetchQueueComponentTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final FetchResult RESULT = new FetchResult.Stored(
            new Original("ab", 2, "text/html", null, "https://x.example/", Instant.parse("2026-11-26T08:00:00Z")));

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("queue");

    private FetchQueue queue;

    @BeforeEach
    void empty() {
        queue = new FetchQueue(STORE.client(), "queue", Tracing.OFF);
        queue.createIndexes();
    }

    private static Incoming<Intake> run(String id, int number) {
        Intake intake = new Intake(id, "https://" + id + ".example/" + number, null, null, List.of(), Map.of());
        return Incoming.of(id, intake.url(), intake, null).in(new Run(number, Map.of(0, (long) number)));
    }

    private Claim claim() {
        return queue.claim(1, LEASE, Set.of()).getFirst();
    }

    private void makeDue(String id) {
        STORE.client()
                .getDatabase("queue")
                .getCollection("fetches")
                .updateOne(new Document("_id", id), new Document("$set", new Document("due", new Date(0))));
    }

    @Test
    void whatIsClaimedIsHiddenAndComesBackWhenTheClaimRunsOut() {
        queue.add(run("a", 1));
        assertThat(claim().document()).isEqualTo(run("a", 1));
        assertThat(queue.claim(1, LEASE, Set.of())).isEmpty();
        makeDue("a");
        assertThat(claim().attempts()).isZero();
    }

    @Test
    void aWorkerWhoseClaimWasTakenOverChangesNothing() {
        queue.add(run("a", 1));
        Claim dead = claim();
        makeDue("a");
        Claim living = claim();
        queue.retry(dead, Duration.ZERO);
        queue.release(dead, Duration.ZERO);
        queue.complete(dead);
        assertThat(queue.record(dead, RESULT, LEASE)).isFalse();
        assertThat(queue.claim(1, LEASE, Set.of())).isEmpty();
        assertThat(queue.record(living, RESULT, LEASE)).isTrue();
        queue.complete(living);
        assertThat(queue.depth()).isZero();
    }

    @Test
    void whatIsRecordedIsFoundByWhoeverClaimsNext() {
        queue.add(run("a", 1));
        queue.record(claim(), RESULT, Duration.ZERO);
        assertThat(claim().result()).isEqualTo(RESULT);
        makeDue("a");
        FetchResult failed = new FetchResult.Failed("http-404", "gone", false, Trail.NONE);
        queue.record(claim(), failed, Duration.ZERO);
        assertThat(claim().result()).isEqualTo(failed);
    }

    @Test
    void aNewerRunReplacesWhatWaitsAndIsNotReplacedByAnOlder() {
        queue.add(run("a", 2));
        queue.add(run("a", 1));
        queue.add(run("a", 2));
        Claim second = claim();
        assertThat(second.document()).isEqualTo(run("a", 2));
        queue.add(run("a", 3));
        assertThat(queue.record(second, RESULT, LEASE)).isFalse();
        assertThat(claim().document()).isEqualTo(run("a", 3));
    }

    @Test
    void onlyRequestsCountAsAttempts() {
        queue.add(run("a", 1));
        queue.release(claim(), Duration.ZERO);
        queue.retry(claim(), Duration.ZERO);
        queue.release(claim(), Duration.ZERO);
        assertThat(claim().attempts()).isEqualTo(1);
    }

    @Test
    void instancesShareTheQueueWithoutDoubles() throws Exception {
        for (int n = 0; n < 60; n++) {
            queue.add(run("a" + n, 1));
        }
        ConcurrentLinkedQueue<String> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> instances = List.of(1, 2, 3).stream()
                .map(n -> Thread.ofVirtual().start(() -> {
                    FetchQueue mine = new FetchQueue(STORE.client(), "queue", Tracing.OFF);
                    for (int round = 0; round < 20; round++) {
                        mine.claim(7, LEASE, Set.of())
                                .forEach(c -> claimed.add(c.document().id()));
                    }
                }))
                .toList();
        for (Thread instance : instances) {
            instance.join();
        }
        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aDamagedEntryIsOneThatHasFailed() {
        for (String intake : new String[] {"{", "null", null, "[]"}) {
            STORE.client()
                    .getDatabase("queue")
                    .getCollection("fetches")
                    .insertOne(new Document("_id", "bad")
                            .append("due", new Date(0))
                            .append("intake", intake));
            Claim claim = claim();
            assertThat(claim.document().id()).isEqualTo("bad");
            assertThat(claim.result()).isInstanceOf(FetchResult.Failed.class);
            queue.complete(claim);
            assertThat(queue.depth()).isZero();
        }
    }

    @Test
    void whatIsNoEntryAtAllIsTakenAway() {
        STORE.client().getDatabase("queue").getCollection("fetches").insertOne(new Document("due", new Date(0)));
        assertThat(queue.claim(1, LEASE, Set.of())).isEmpty();
        assertThat(queue.depth()).isZero();
    }

    @Test
    void manyOfOneSiteDoNotHideTheOthers() {
        for (int n = 0; n < 500; n++) {
            Intake intake = new Intake("many-" + n, "https://many.example/" + n, null, null, List.of(), Map.of());
            queue.add(Incoming.of(intake.id(), intake.url(), intake, null).in(new Run(1, Map.of(0, (long) n))));
        }
        queue.add(run("one", 1));
        assertThat(queue.claim(10, LEASE, Set.of()))
                .extracting(claim -> claim.document().id())
                .hasSize(2)
                .contains("one");
        queue.add(run("two", 1));
        assertThat(queue.claim(10, LEASE, Set.of("many.example")))
                .extracting(claim -> claim.document().id())
                .containsExactly("two");
    }

    @Test
    void allOfVeryManyAreClaimedOnceAndInAClaimEachSiteOnce() {
        int urls = 1_200;
        for (int n = 0; n < urls; n++) {
            String url = "https://site" + n % 300 + ".example/" + n;
            Intake intake = new Intake("very-" + n, url, null, null, List.of(), Map.of());
            queue.add(Incoming.of(intake.id(), url, intake, null).in(new Run(1, Map.of(0, (long) n))));
        }
        Set<String> claimed = new HashSet<>();
        for (List<Claim> some; !(some = queue.claim(32, Duration.ofHours(1), Set.of())).isEmpty(); ) {
            assertThat(some)
                    .hasSizeLessThanOrEqualTo(32)
                    .extracting(claim -> URI.create(claim.url()).getHost())
                    .doesNotHaveDuplicates();
            some.forEach(claim -> assertThat(claimed.add(claim.document().id())).isTrue());
        }
        assertThat(claimed).hasSize(urls);
        assertThat(queue.overdue()).isEmpty();
    }

    @Test
    void entriesFromBeforeThereWereBucketsAreGivenTheirs() {
        var fetches = STORE.client().getDatabase("queue").getCollection("fetches");
        queue.add(run("old", 1));
        queue.add(run("new", 1));
        Object bucket = fetches.find(new Document("_id", "old")).first().get("bucket");
        fetches.updateOne(new Document("_id", "old"), new Document("$unset", new Document("bucket", "")));
        queue.createIndexes();
        assertThat(fetches.find(new Document("_id", "old")).first().get("bucket"))
                .isEqualTo(bucket);
    }
}
