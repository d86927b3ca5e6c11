package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Tracing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a claim costs with few and with many URLs of 10,000 hosts in the queue, in the embedded store or, with {@code
 * -Dibid.bench.store=mongodb://…}, in another: {@code make bench-claims}.
 */
class ClaimBenchmark {

    private static final int HOSTS = 10_000;
    private static final int CLAIMS = 60;
    private static final int WARM_UP = 20;
    private static final int AT_MOST = 32;
    private static final int MANY = Integer.getInteger("ibid.bench.urls", 1_000_000);

    @TempDir
    Path folder;

    @Test
    void aClaimCostsTheSameWithManyWaiting() throws Exception {
        String other = System.getProperty("ibid.bench.store", "");
        if (!other.isEmpty()) {
            measure(other);
            return;
        }
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0)) {
            measure(store.connectionString());
        }
    }

    private static void measure(String store) {
        try (MongoClient client = MongoClients.create(store)) {
            double few = claims(client, 1_000);
            double many = claims(client, MANY);
            System.out.printf(
                    "BENCH claims of %d: %.2f ms with 1,000 URLs waiting, %.2f ms with %,d of %,d hosts, ratio %.2f%n",
                    AT_MOST, few, many, MANY, HOSTS, many / few);
        }
    }

    /** The median in milliseconds. */
    private static double claims(MongoClient client, int urls) {
        String database = "claims" + urls;
        FetchQueue queue = new FetchQueue(client, database, Tracing.OFF);
        queue.createIndexes();
        fill(client, database, urls);
        double[] millis = new double[CLAIMS];
        for (int n = -WARM_UP; n < CLAIMS; n++) {
            long start = System.nanoTime();
            List<FetchQueue.Claim> claimed = queue.claim(AT_MOST, Duration.ZERO, Set.of());
            if (n >= 0) {
                millis[n] = (System.nanoTime() - start) / 1e6;
            }
            if (claimed.size() != AT_MOST) {
                throw new AssertionError("only " + claimed.size());
            }
        }
        client.getDatabase(database).drop();
        Arrays.sort(millis);
        return millis[CLAIMS / 2];
    }

    private static void fill(MongoClient client, String database, int urls) {
        var fetches = client.getDatabase(database).getCollection("fetches");
        List<Document> batch = new ArrayList<>();
        for (int n = 0; n < urls; n++) {
            String url = "https://host" + n % HOSTS + ".example/" + n;
            Intake intake = new Intake(null, url, null, null, List.of(), Map.of());
            batch.add(FetchEntry.write(
                    Incoming.of("url-" + n, url, intake, null).in(new Run(1, Map.of(0, (long) n))), Instant.now()));
            if (batch.size() == 5_000 || n == urls - 1) {
                fetches.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }
}
