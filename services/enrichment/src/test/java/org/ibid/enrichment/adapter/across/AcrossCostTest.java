package org.ibid.enrichment.adapter.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ibid.contracts.DocumentEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to tie a document to so many others, here and in the store: {@code -Dibid.test.cost=50000}. The documents that are yet to
 * come lie in this heap, so what its collector does is told apart.
 */
@EnabledIfSystemProperty(named = "ibid.test.cost", matches = "\\d+")
class AcrossCostTest {

    private static final int SIZE = Integer.getInteger("ibid.test.cost", 0);
    private static final int STEP = 1_000;
    private static final double NOT_MUCH_MORE = 1.5;

    @TempDir
    Path folder;

    /** Milliseconds of a processor's time since the start. */
    private record Worked(double here, double collecting, double store) {
        static Worked now(StoreProcess store) {
            var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
            return new Worked(
                    process.getProcessCpuTime() / 1e6 - collecting,
                    collecting,
                    store.work().toNanos() / 1e6);
        }

        Worked eachSince(Worked before) {
            return new Worked(
                    (here - before.here) / STEP,
                    (collecting - before.collecting) / STEP,
                    (store - before.store) / STEP);
        }
    }

    @Test
    void aDocumentCostsTheSameHoweverManyThereAre() throws IOException {
        List<DocumentEvent> documents = Corpus.of(SIZE, 5).documents;
        Collections.shuffle(documents, new Random(1));
        List<Worked> costs = new ArrayList<>();
        try (StoreProcess store = new StoreProcess(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Desk desk = new Desk(client, "cost");
            for (int from = 0; from + STEP <= documents.size(); from += STEP) {
                Worked before = Worked.now(store);
                documents.subList(from, from + STEP).forEach(desk::take);
                Worked each = Worked.now(store).eachSince(before);
                costs.add(each);
                System.out.printf(
                        "COST %d..%d: %.2f ms here, %.2f collecting garbage, %.2f in the store%n",
                        from, from + STEP, each.here, each.collecting, each.store);
            }
        }
        // the first thousand warms up
        assertThat(costs.getLast().here).isLessThan(costs.get(1).here * NOT_MUCH_MORE);
        assertThat(costs.getLast().store).isLessThan(costs.get(1).store * NOT_MUCH_MORE);
    }
}
