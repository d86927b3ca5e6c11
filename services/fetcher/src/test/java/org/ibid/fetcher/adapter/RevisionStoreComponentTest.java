package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.adapter.RevisionStore.Numbered;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevisionStoreComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("numbers");

    private RevisionStore revisions;

    @BeforeEach
    void empty() {
        revisions = new RevisionStore(STORE.client(), "numbers");
    }

    private static Incoming<?> intake(String id, int partition, long offset) {
        Position position = new Position("documents.intake", partition, offset, 1_000 + offset);
        return Incoming.of(id, null, "an intake", position);
    }

    private static String bytes(int number) {
        return Sha256.of(new byte[] {(byte) number});
    }

    @Test
    void whatIsStoredIsFoundAgainByAnotherInstance() {
        List<Optional<Numbered>> first = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            first.add(revisions.number(intake("page", n % 2, n), bytes(n % 3)));
        }
        RevisionStore other = new RevisionStore(STORE.client(), "numbers");
        for (int n = 299; n >= 44; n--) {
            assertThat(other.number(intake("page", n % 2, n), bytes(n % 3))).isEqualTo(first.get(n));
        }
        assertThat(other.number(intake("page", 0, 0), bytes(0)))
                .as("long forgotten")
                .isEmpty();
    }

    @Test
    void instancesThatCountAtTheSameTimeShareNoNumber() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Numbered>> counted = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                int partition = n;
                counted.add(threads.submit(() -> new RevisionStore(STORE.client(), "numbers")
                        .number(intake("page", partition, 7), bytes(partition))
                        .orElseThrow()));
            }
            List<Numbered> all = new ArrayList<>();
            for (Future<Numbered> one : counted) {
                all.add(one.get());
            }
            assertThat(all).extracting(numbered -> numbered.run().number()).doesNotHaveDuplicates();
            assertThat(all)
                    .extracting(Numbered::revision)
                    .doesNotHaveDuplicates()
                    .hasSize(40);
        }
    }

    @Test
    void whatWasStoredBeforeRunsWereCountedGoesOn() {
        STORE.client()
                .getDatabase("numbers")
                .getCollection("revisions")
                .insertOne(new Document("_id", "old").append("version", 3L).append("revision", 5));
        Numbered next = revisions.number(intake("old", 0, 9), bytes(1)).orElseThrow();
        assertThat(next.revision()).isEqualTo(6);
        assertThat(next.run().number()).isEqualTo(1);
    }
}
